import type { Machine, Offered } from "./machine.ts";

/** A read-only file system with one file, the archive of the standard library, and standard streams that lead nowhere. */
export interface Files {
  readonly offered: Offered;
  /** Closes every file. */
  reset(): void;
}

export function offerFiles(machine: Machine, archive: Uint8Array, epochMillis: number): Files {
  const ERRNO = {
    badFile: 8,
    invalid: 28,
    noEntry: 44,
    notTty: 59,
    range: 68,
    readOnly: 69,
    seek: 70,
    tooMany: 33,
  };
  const MODE = { file: 0o100444, directory: 0o040555, device: 0o020666 };
  const [WRITING, CREATING, MOST_FILES] = [0o3, 0o100, 100];
  const ARCHIVE = "/lib/python314.zip";
  let files = new Map<number, { position: number }>();

  const readText = (address: number) => {
    let text = "";
    for (let at = address; machine.bytes[at] !== 0 && text.length < 4096; at += 1)
      text += String.fromCharCode(machine.bytes[at] ?? 0);
    return text;
  };
  const modeOf = (path: number) => {
    const name = readText(path);
    if (name === ARCHIVE) return MODE.file;
    return name === "/" || name === "/lib" ? MODE.directory : null;
  };
  // Emscripten's struct stat.
  const writeStat = (address: number, mode: number, size: number) => {
    const { bytes, view } = machine;
    bytes.fill(0, address, address + 96);
    view.setUint32(address, 1, true);
    view.setUint32(address + 4, mode, true);
    view.setUint32(address + 8, 1, true);
    view.setBigInt64(address + 24, BigInt(size), true);
    view.setInt32(address + 32, 4096, true);
    view.setInt32(address + 36, Math.ceil(size / 4096), true);
    for (const at of [40, 56, 72]) view.setBigInt64(address + at, BigInt(epochMillis / 1000), true);
    view.setBigInt64(address + 88, BigInt(mode === MODE.file ? 3 : 2), true);
    return 0;
  };
  const statPath = (path: number, target: number) => {
    const mode = modeOf(path);
    if (mode === null) return -ERRNO.noEntry;
    return writeStat(target, mode, mode === MODE.file ? archive.length : 4096);
  };
  /** Hands on each part of a scattered read or write, until one is not used up. */
  const eachPart = (vectors: number, count: number, use: (start: number, length: number) => number) => {
    let total = 0;
    for (let index = 0; index < count; index += 1) {
      const length = machine.view.getUint32(vectors + index * 8 + 4, true);
      const used = use(machine.view.getUint32(vectors + index * 8, true), length);
      total += used;
      if (used < length) break;
    }
    return total;
  };
  const readPart = (open: { position: number }, start: number, length: number) => {
    const part = archive.subarray(open.position, open.position + length);
    machine.bytes.set(part, start);
    open.position += part.length;
    // What a copy inside the interpreter would cost; a read must not be cheaper.
    machine.spend(part.length >> 3);
    return part.length;
  };
  const readInput = (start: number, length: number) => {
    const part = machine.stdin.subarray(0, length);
    machine.bytes.set(part, start);
    machine.stdin = machine.stdin.subarray(length);
    machine.spend(part.length >> 3);
    return part.length;
  };
  const isStream = (file: number) => file <= 2;

  const offered: Offered = {
    fd_write: (file: number, vectors: number, count: number, target: number) => {
      if (file !== 1 && file !== 2) return ERRNO.badFile;
      const written = eachPart(vectors, count, (start, length) => {
        // More than may be printed is not kept: the run is about to end.
        if (file === 1 && machine.outputBytes <= machine.limits.outputBytes)
          machine.stdout?.push(machine.bytes.slice(start, start + length));
        return length;
      });
      machine.outputBytes += written;
      if (machine.outputBytes > machine.limits.outputBytes) machine.stop("output");
      machine.view.setUint32(target, written, true);
      return 0;
    },
    fd_read: (file: number, vectors: number, count: number, target: number) => {
      const open = files.get(file);
      if (open === undefined && file !== 0) return ERRNO.badFile;
      const read =
        open === undefined
          ? eachPart(vectors, count, readInput)
          : eachPart(vectors, count, (start, length) => readPart(open, start, length));
      machine.view.setUint32(target, read, true);
      return 0;
    },
    fd_seek: (file: number, offset: bigint, whence: number, target: number) => {
      const open = files.get(file);
      if (open === undefined) return isStream(file) ? ERRNO.seek : ERRNO.badFile;
      const from = whence === 0 ? 0 : whence === 1 ? open.position : archive.length;
      if (from + Number(offset) < 0) return ERRNO.invalid;
      open.position = from + Number(offset);
      machine.view.setBigInt64(target, BigInt(open.position), true);
      return 0;
    },
    fd_close: (file: number) => (files.delete(file) || isStream(file) ? 0 : ERRNO.badFile),
    fd_fdstat_get: (file: number, target: number) => {
      if (!isStream(file) && !files.has(file)) return ERRNO.badFile;
      machine.bytes.fill(0, target, target + 24);
      // A program reads and prints through pipes, and no terminal, which "input" would ask in another way.
      machine.bytes[target] = isStream(file) ? (machine.stdout === null ? 2 : 6) : 4;
      return 0;
    },
    fd_pread: () => ERRNO.badFile,
    fd_pwrite: () => ERRNO.badFile,
    fd_sync: () => 0,
    __syscall_openat: (_folder: number, path: number, flags: number) => {
      if ((flags & WRITING) !== 0 || (flags & CREATING) !== 0) return -ERRNO.readOnly;
      if (machine.stdout !== null && readText(path) === "/dev/stdin") return 0;
      if (readText(path) !== ARCHIVE) return -ERRNO.noEntry;
      let file = 3;
      while (files.has(file)) file += 1;
      if (file > MOST_FILES) return -ERRNO.tooMany;
      files.set(file, { position: 0 });
      return file;
    },
    __syscall_fstat64: (file: number, target: number) => {
      if (files.has(file)) return writeStat(target, MODE.file, archive.length);
      return isStream(file) ? writeStat(target, MODE.device, 0) : -ERRNO.badFile;
    },
    __syscall_stat64: statPath,
    __syscall_lstat64: statPath,
    __syscall_newfstatat: (_folder: number, path: number, target: number) => statPath(path, target),
    __syscall_faccessat: (_folder: number, path: number) => (modeOf(path) === null ? -ERRNO.noEntry : 0),
    __syscall_getcwd: (target: number, size: number) => {
      if (size < 2) return -ERRNO.range;
      machine.bytes.set([47, 0], target);
      return 2;
    },
    __syscall_ioctl: (file: number) => (isStream(file) ? -ERRNO.notTty : -ERRNO.badFile),
    __syscall_fcntl64: (file: number) => (isStream(file) || files.has(file) ? 0 : -ERRNO.badFile),
    __syscall_fadvise64: () => 0,
  };
  return {
    offered,
    reset: () => {
      files = new Map();
    },
  };
}
