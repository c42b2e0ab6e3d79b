import type { HarnessFunction, ImageFacts } from "./image.ts";

/** Why a run ended early, by what the realm itself saw; never by what the candidate says. */
export type StopCause = "fuel" | "memory" | "output" | "exit" | "forbidden" | "stack" | "crash";

/** One step of the harness: its reply (null: nothing to say), what it executed, and why it stopped early, if it did. */
export interface StepResult {
  readonly reply: ArrayBuffer | null;
  readonly instructions: number;
  readonly stopped: StopCause | null;
  /** The name of the import that a candidate may not use, where it tried one. */
  readonly forbidden: string | null;
  /** Whether the interpreter asked for more memory than it may have. */
  readonly refusedMemory: boolean;
}

export interface RealmParts {
  readonly module: WebAssembly.Module;
  readonly memory: ArrayBuffer;
  readonly stdlib: ArrayBuffer;
  readonly facts: ImageFacts;
  readonly epochMillis: number;
}

interface RealmLimits {
  readonly memoryBytes: number;
  readonly outputBytes: number;
  readonly valueBytes: number;
}

export interface Realm {
  /** Back to the image, byte for byte. */
  rewind(limits: RealmLimits): void;
  /** Runs one function of the harness on `fuel` instructions; `argument` is copied in as bytes. */
  step(name: HarnessFunction, argument: string | null, fuel: number): StepResult;
}

/**
 * A Python interpreter restored from an image, run inside the isolate. Its imports are all here: none of Pyodide's
 * JavaScript exists in this realm, so a candidate that finds its way to the bridge finds nothing behind it.
 * Self-contained: its text is evaluated in the isolate.
 */
export function createRealm(parts: RealmParts): Realm {
  const PAGE = 65536;
  const ERRNO = {
    badFile: 8,
    exists: 20,
    invalid: 28,
    noEntry: 44,
    noSystem: 52,
    notTty: 59,
    readOnly: 69,
    range: 68,
  };
  const STDLIB = "/lib/python314.zip";
  const FILE_MODE = 0o100444;
  const DIRECTORY_MODE = 0o040555;
  const DEVICE_MODE = 0o020666;
  const { facts, module } = parts;
  const image = new Uint8Array(parts.memory);
  const archive = new Uint8Array(parts.stdlib);
  const trampoline = new WebAssembly.Module(
    Uint8Array.from(facts.trampoline.module.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)),
  );

  interface Exports {
    readonly memory: WebAssembly.Memory;
    readonly __stack_pointer: WebAssembly.Global<"i32">;
    readonly __meter: WebAssembly.Global<"i64">;
    readonly __indirect_function_table: WebAssembly.Table;
    PyBytes_FromStringAndSize(start: number, length: number): number;
    PyBytes_AsString(address: number): number;
    PyBytes_Size(address: number): number;
    PyObject_CallNoArgs(callable: number): number;
    PyObject_CallOneArg(callable: number, argument: number): number;
    Py_DecRef(address: number): void;
    PyErr_Clear(): void;
  }
  let exports = undefined as unknown as Exports;
  let bytes = new Uint8Array();
  let view = new DataView(bytes.buffer);
  let limits: RealmLimits = { memoryBytes: 0, outputBytes: 0, valueBytes: 0 };
  let files = new Map<number, { position: number }>();
  let randomState = 0;
  let outputBytes = 0;
  let cause: StopCause | null = null;
  let forbidden: string | null = null;
  let refusedMemory = false;
  let startedAt = 0n;
  let stoppedAt: bigint | null = null;

  /** Ends the run: the next loop head or function entry traps, and no handler of the candidate's sees it. */
  const stop = (why: StopCause) => {
    if (cause !== null) return 0;
    cause = why;
    stoppedAt = exports.__meter.value;
    exports.__meter.value = 0n;
    return 0;
  };

  const renew = () => {
    const instance = new WebAssembly.Instance(module, imports);
    exports = instance.exports as unknown as Exports;
    const table = exports.__indirect_function_table;
    table.grow(facts.trampoline.slot + 1 - table.length);
    const env = { memory: exports.memory, __indirect_function_table: table };
    const { trampoline_call } = new WebAssembly.Instance(trampoline, { env }).exports;
    table.set(facts.trampoline.slot, trampoline_call);
    refresh();
  };
  const refresh = () => {
    bytes = new Uint8Array(exports.memory.buffer);
    view = new DataView(exports.memory.buffer);
  };

  const readText = (address: number) => {
    let text = "";
    for (let at = address; bytes[at] !== 0 && text.length < 4096; at += 1)
      text += String.fromCharCode(bytes[at] ?? 0);
    return text;
  };
  const modeOf = (path: string) => {
    if (path === STDLIB) return FILE_MODE;
    return path === "/" || path === "/lib" ? DIRECTORY_MODE : null;
  };
  const writeStat = (address: number, mode: number, size: number) => {
    bytes.fill(0, address, address + 96);
    view.setUint32(address, 1, true);
    view.setUint32(address + 4, mode, true);
    view.setUint32(address + 8, 1, true);
    view.setBigInt64(address + 24, BigInt(size), true);
    view.setInt32(address + 32, 4096, true);
    view.setInt32(address + 36, Math.ceil(size / 4096), true);
    for (const at of [40, 56, 72]) view.setBigInt64(address + at, BigInt(parts.epochMillis / 1000), true);
    view.setBigInt64(address + 88, BigInt(mode === FILE_MODE ? 3 : 2), true);
    return 0;
  };
  const statPath = (path: number, target: number) => {
    const mode = modeOf(readText(path));
    return mode === null
      ? -ERRNO.noEntry
      : writeStat(target, mode, mode === FILE_MODE ? archive.length : 4096);
  };
  const eachVector = (vectors: number, count: number, use: (start: number, length: number) => number) => {
    let total = 0;
    for (let index = 0; index < count; index += 1) {
      const length = view.getUint32(vectors + index * 8 + 4, true);
      const used = use(view.getUint32(vectors + index * 8, true), length);
      total += used;
      if (used < length) break;
    }
    return total;
  };
  const readArchive = (position: number, start: number, length: number) => {
    const part = archive.subarray(position, position + length);
    bytes.set(part, start);
    // What a copy inside the interpreter would cost; a read must not be cheaper.
    exports.__meter.value += BigInt(part.length >> 3);
    return part.length;
  };
  /** Virtual time since the start: one executed instruction is one nanosecond, and reading it costs a few hundred. */
  const elapsed = () => {
    exports.__meter.value += 500n;
    return exports.__meter.value - startedAt;
  };
  const nanoseconds = () => BigInt(parts.epochMillis) * 1_000_000n + elapsed();
  const random = () => {
    randomState = (randomState + 0x6d2b79f5) | 0;
    let mixed = Math.imul(randomState ^ (randomState >>> 15), 1 | randomState);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) & 255;
  };

  // What a candidate may use. Everything that would leave a trace outside linear memory is refused.
  const offered: Record<string, (...args: never[]) => unknown> = {
    _PyEM_TrampolineCall_JS: (slot: number, a: number, b: number, c: number) =>
      (exports.__indirect_function_table.get(slot) as (...args: number[]) => number)(a, b, c),
    _Py_CheckEmscriptenSignals_Helper: () => 0,
    _Py_emscripten_runtime: () => 0,
    // Asked by time.sleep: no promise can be waited for, so it spins on the virtual clock, which costs fuel.
    can_run_sync_js: () => 0,
    Jsv_GetError_import: () => null,
    JsvError_Check: () => 0,
    emscripten_date_now: () => Number(nanoseconds() / 1_000_000n),
    emscripten_get_now: () => Number(elapsed()) / 1e6,
    clock_time_get: (clock: number, _precision: bigint, target: number) => {
      if (clock > 3) return ERRNO.invalid;
      view.setBigInt64(target, nanoseconds(), true);
      return 0;
    },
    clock_res_get: (_clock: number, target: number) => {
      view.setBigInt64(target, 1n, true);
      return 0;
    },
    random_get: (start: number, length: number) => {
      for (let at = start; at < start + length; at += 1) bytes[at] = random();
      // About what one of these bytes takes beside an instruction of the interpreter's.
      exports.__meter.value += BigInt(length) * 50n;
      return 0;
    },
    emscripten_get_heap_max: () => limits.memoryBytes,
    emscripten_resize_heap: (wanted: number) => {
      const size = wanted >>> 0;
      const target = Math.min(limits.memoryBytes, Math.max(size, Math.ceil(bytes.length * 1.2)));
      if (size > limits.memoryBytes) {
        refusedMemory = true;
        return 0;
      }
      try {
        exports.memory.grow(Math.ceil((target - bytes.length) / PAGE));
      } catch {
        refusedMemory = true;
        return 0;
      }
      refresh();
      return 1;
    },
    proc_exit: () => stop("exit"),
    exit: () => stop("exit"),
    _abort_js: () => stop(refusedMemory ? "memory" : "crash"),
    __assert_fail: () => stop("crash"),
    fd_write: (file: number, vectors: number, count: number, target: number) => {
      if (file !== 1 && file !== 2) return ERRNO.badFile;
      const written = eachVector(vectors, count, (_start, length) => length);
      outputBytes += written;
      if (outputBytes > limits.outputBytes) stop("output");
      view.setUint32(target, written, true);
      return 0;
    },
    fd_read: (file: number, vectors: number, count: number, target: number) => {
      const open = files.get(file);
      if (open === undefined && file !== 0) return ERRNO.badFile;
      const total =
        open === undefined
          ? 0
          : eachVector(vectors, count, (start, length) => {
              const read = readArchive(open.position, start, length);
              open.position += read;
              return read;
            });
      view.setUint32(target, total, true);
      return 0;
    },
    fd_pread: () => ERRNO.badFile,
    fd_pwrite: () => ERRNO.badFile,
    fd_sync: () => 0,
    fd_seek: (file: number, offset: bigint, whence: number, target: number) => {
      const open = files.get(file);
      if (open === undefined) return file <= 2 ? 70 : ERRNO.badFile;
      const from = whence === 0 ? 0 : whence === 1 ? open.position : archive.length;
      const position = from + Number(offset);
      if (position < 0) return ERRNO.invalid;
      open.position = position;
      view.setBigInt64(target, BigInt(position), true);
      return 0;
    },
    fd_close: (file: number) => (files.delete(file) || file <= 2 ? 0 : ERRNO.badFile),
    fd_fdstat_get: (file: number, target: number) => {
      if (file > 2 && !files.has(file)) return ERRNO.badFile;
      bytes.fill(0, target, target + 24);
      bytes[target] = file <= 2 ? 2 : 4;
      return 0;
    },
    __syscall_openat: (_folder: number, path: number, flags: number) => {
      const name = readText(path);
      if ((flags & 3) !== 0 || (flags & 0o100) !== 0) return -ERRNO.readOnly;
      if (name !== STDLIB) return -ERRNO.noEntry;
      let file = 3;
      while (files.has(file)) file += 1;
      if (file > 100) return -33;
      files.set(file, { position: 0 });
      return file;
    },
    __syscall_fstat64: (file: number, target: number) => {
      if (files.has(file)) return writeStat(target, FILE_MODE, archive.length);
      return file <= 2 ? writeStat(target, DEVICE_MODE, 0) : -ERRNO.badFile;
    },
    __syscall_stat64: statPath,
    __syscall_lstat64: statPath,
    __syscall_newfstatat: (_folder: number, path: number, target: number) => statPath(path, target),
    __syscall_faccessat: (_folder: number, path: number) =>
      modeOf(readText(path)) === null ? -ERRNO.noEntry : 0,
    __syscall_getcwd: (target: number, size: number) => {
      if (size < 2) return -ERRNO.range;
      bytes[target] = 47;
      bytes[target + 1] = 0;
      return 2;
    },
    __syscall_ioctl: (file: number) => (file <= 2 ? -ERRNO.notTty : -ERRNO.badFile),
    __syscall_fcntl64: (file: number) => (file <= 2 || files.has(file) ? 0 : -ERRNO.badFile),
    __syscall_getuid32_js: () => 0,
    __syscall_umask_js: () => 0o22,
    __syscall_fadvise64: () => 0,
    _emscripten_system: () => -1,
    _setitimer_js: () => -1,
    _maybe_connect_async: () => null,
    _tzset_js: (timezone: number, daylight: number, standardName: number, daylightName: number) => {
      view.setInt32(timezone, 0, true);
      view.setInt32(daylight, 0, true);
      for (const name of [standardName, daylightName]) bytes.set([85, 84, 67, 0], name);
    },
    _gmtime_js: (seconds: bigint, target: number) => writeTime(seconds, target),
    _localtime_js: (seconds: bigint, target: number) => writeTime(seconds, target),
    _timegm_js: (time: number) => readTime(time),
    _mktime_js: (time: number) => readTime(time),
    emscripten_runtime_keepalive_push: () => undefined,
    emscripten_runtime_keepalive_pop: () => undefined,
    _emscripten_runtime_keepalive_clear: () => undefined,
    gc_register_proxies: () => undefined,
  };

  // The fields of C's struct tm, in UTC; the only time zone there is.
  function writeTime(seconds: bigint, target: number): number {
    const date = new Date(Number(seconds) * 1000);
    const year = date.getUTCFullYear();
    const yearDay = Math.floor(
      (Date.UTC(year, date.getUTCMonth(), date.getUTCDate()) - Date.UTC(year, 0, 1)) / 864e5,
    );
    const fields = [
      ...[
        date.getUTCSeconds(),
        date.getUTCMinutes(),
        date.getUTCHours(),
        date.getUTCDate(),
        date.getUTCMonth(),
      ],
      ...[year - 1900, date.getUTCDay(), yearDay, 0, 0],
    ];
    fields.forEach((field, index) => view.setInt32(target + index * 4, field, true));
    return 0;
  }
  function readTime(time: number): bigint {
    const [second, minute, hour, day, month, year] = [0, 1, 2, 3, 4, 5].map((at) =>
      view.getInt32(time + at * 4, true),
    );
    const millis = Date.UTC((year ?? 0) + 1900, month ?? 0, day ?? 1, hour ?? 0, minute ?? 0, second ?? 0);
    writeTime(BigInt(millis) / 1000n, time);
    return BigInt(millis) / 1000n;
  }

  /** Every import that is not offered: a system call fails, and anything of the bridge ends the run. */
  const refuse = (name: string) => {
    if (name.startsWith("__syscall_")) return () => -ERRNO.noSystem;
    return () => {
      forbidden ??= name;
      return stop("forbidden");
    };
  };
  const imports: Record<string, Record<string, WebAssembly.ImportValue>> = {};
  for (const { module: space, name, kind } of WebAssembly.Module.imports(module)) {
    const names = (imports[space] ??= {});
    if (kind === "global") names[name] = new WebAssembly.Global({ value: "i32", mutable: true }, 0);
    else names[name] = offered[name] ?? refuse(name);
  }

  const callHarness = (name: HarnessFunction, argument: string | null): ArrayBuffer | null => {
    const callable = facts.addresses[name];
    let result: number;
    if (argument === null) result = exports.PyObject_CallNoArgs(callable);
    else {
      const text = exports.PyBytes_FromStringAndSize(0, argument.length);
      if (text === 0) return null;
      refresh();
      const start = exports.PyBytes_AsString(text);
      for (let at = 0; at < argument.length; at += 1) bytes[start + at] = argument.charCodeAt(at);
      result = exports.PyObject_CallOneArg(callable, text);
      exports.Py_DecRef(text);
    }
    if (result === 0) {
      exports.PyErr_Clear();
      cause ??= refusedMemory ? "memory" : "crash";
      return null;
    }
    const length = exports.PyBytes_Size(result);
    const reply = length < 0 ? null : readReply(exports.PyBytes_AsString(result), length);
    if (length < 0) exports.PyErr_Clear();
    exports.Py_DecRef(result);
    return reply;
  };
  const readReply = (start: number, length: number) => {
    // An honest reply is a value within its limit or a few facts; anything longer is not worth its way out.
    if (length > limits.valueBytes + PAGE) return null;
    refresh();
    return exports.memory.buffer.slice(start, start + length);
  };

  const rewind = (wanted: RealmLimits) => {
    // Memory cannot shrink: an instance that grew is dropped, so that the next candidate's growth costs the same.
    if ((exports as Exports | undefined) === undefined || exports.memory.buffer.byteLength !== image.length)
      renew();
    bytes.set(image);
    exports.__stack_pointer.value = facts.stackPointer;
    exports.__meter.value = 0n;
    startedAt = 0n;
    limits = wanted;
    files = new Map();
    randomState = 1;
    cause = forbidden = null;
    refusedMemory = false;
    outputBytes = 0;
  };

  const step = (name: HarnessFunction, argument: string | null, fuel: number): StepResult => {
    const spent = exports.__meter.value - startedAt;
    const start = -BigInt(fuel);
    exports.__meter.value = start;
    // Virtual time goes on where the last step left it.
    startedAt = start - spent;
    outputBytes = 0;
    refusedMemory = false;
    stoppedAt = null;
    let reply: ArrayBuffer | null = null;
    try {
      reply = callHarness(name, argument);
    } catch (error) {
      cause ??= causeOf(error);
    }
    const stopped = cause;
    const instructions = Number((stoppedAt ?? exports.__meter.value) - start);
    return { reply: stopped === null ? reply : null, instructions, stopped, forbidden, refusedMemory };
  };
  const causeOf = (error: unknown): StopCause => {
    if (!(error instanceof WebAssembly.RuntimeError)) return "stack";
    if (exports.__meter.value >= 0n) return "fuel";
    return refusedMemory ? "memory" : "crash";
  };

  return { rewind, step };
}
