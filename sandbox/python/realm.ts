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
  /** Runs one function of the harness; `argument` is copied in as bytes. Every step has `fuel` instructions. */
  tell(name: HarnessFunction, argument: string | null, fuel: number): StepResult;
  /** Compiles the source (JSON text), runs it as a module and finds the entry point. Replies with what is wrong. */
  load(source: string, fuel: number): StepResult;
  /** Decodes the arguments of the next call. */
  decode(args: string, fuel: number): StepResult;
  /** Finds the entry point anew. Replies with what is wrong. */
  find(fuel: number): StepResult;
  /** Collects what is dead and lets the collector rest, so that a call is not charged for its whims. */
  rest(fuel: number): StepResult;
  /** The call alone, and nothing else: what a measurement counts. */
  call(kind: "function" | "class", fuel: number): StepResult;
  /** Replies with what came of the call. */
  report(fuel: number): StepResult;
  /** Replies with the first of the decoded arguments, written as if it had been returned. */
  encodeArgument(fuel: number): StepResult;
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
    PyObject_CallObject(callable: number, args: number): number;
    PyObject_GetAttr(owner: number, name: number): number;
    PyObject_Str(address: number): number;
    PyEval_EvalCode(code: number, globals: number, locals: number): number;
    PyTuple_New(size: number): number;
    PyTuple_Size(tuple: number): number;
    PyTuple_GetItem(tuple: number, index: number): number;
    PyTuple_SetItem(tuple: number, index: number, item: number): number;
    PyList_New(size: number): number;
    PyList_Size(list: number): number;
    PyList_GetItem(list: number, index: number): number;
    PyList_Append(list: number, item: number): number;
    PyGC_Collect(): number;
    PyGC_Disable(): number;
    PyErr_GetRaisedException(): number;
    Py_IncRef(address: number): void;
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

  /** The bytes of a Python bytes object, which is given up; null for None or nothing. */
  const takeReply = (result: number): ArrayBuffer | null => {
    if (result === 0) return failHarness();
    const length = result === facts.addresses.none ? 0 : exports.PyBytes_Size(result);
    if (length < 0) exports.PyErr_Clear();
    const reply = length <= 0 ? null : readReply(exports.PyBytes_AsString(result), length);
    exports.Py_DecRef(result);
    return reply;
  };
  /** The harness itself failed, which it does only for want of memory or because a candidate reached into it. */
  const failHarness = () => {
    exports.PyErr_Clear();
    cause ??= refusedMemory ? "memory" : "crash";
    return null;
  };
  const newBytes = (text: string) => {
    const object = exports.PyBytes_FromStringAndSize(0, text.length);
    if (object === 0) return 0;
    refresh();
    const start = exports.PyBytes_AsString(object);
    for (let at = 0; at < text.length; at += 1) bytes[start + at] = text.charCodeAt(at);
    return object;
  };
  /** Calls a function of the harness; gives the address of its result, 0 when it failed. */
  const callHarness = (name: HarnessFunction, argument: string | null): number => {
    const callable = facts.addresses[name];
    if (argument === null) return exports.PyObject_CallNoArgs(callable);
    const text = newBytes(argument);
    if (text === 0) return 0;
    const result = exports.PyObject_CallOneArg(callable, text);
    exports.Py_DecRef(text);
    return result;
  };

  // What the host holds between steps. No frame of the harness lies below a candidate's code: the host calls it itself.
  let held = { args: 0, target: 0, method: 0, result: 0, raised: 0 };
  const hold = (name: keyof typeof held, object: number) => {
    if (held[name] !== 0) exports.Py_DecRef(held[name]);
    held[name] = object;
  };
  const holdItem = (name: keyof typeof held, tuple: number, index: number) => {
    const item = exports.PyTuple_GetItem(tuple, index);
    exports.Py_IncRef(item);
    hold(name, item);
  };

  const compileAndRun = (source: string): ArrayBuffer | null => {
    const compiled = callHarness("compile_source", source);
    if (compiled === 0) return failHarness();
    if (exports.PyTuple_Size(compiled) === 1) return bytesOf(exports.PyTuple_GetItem(compiled, 0));
    const [code, namespace] = [0, 1].map((at) => exports.PyTuple_GetItem(compiled, at)) as [number, number];
    const ended = exports.PyEval_EvalCode(code, namespace, namespace);
    if (ended === 0) return describe(exports.PyErr_GetRaisedException());
    return findEntry();
  };
  const bytesOf = (object: number) =>
    readReply(exports.PyBytes_AsString(object), exports.PyBytes_Size(object));

  /** Looked up for each call, as any caller of the module would. */
  const findEntry = (): ArrayBuffer | null => {
    const found = callHarness("find_entry", null);
    if (found === 0) return failHarness();
    const missing = exports.PyTuple_Size(found) === 1;
    const reply = missing ? bytesOf(exports.PyTuple_GetItem(found, 0)) : null;
    if (!missing) holdItem("target", found, 0);
    if (!missing) holdItem("method", found, 1);
    exports.Py_DecRef(found);
    return reply;
  };

  const decode = (args: string): null => {
    const decoded = callHarness("decode", args);
    if (decoded === 0) failHarness();
    hold("args", decoded);
    return null;
  };

  /** Each gives the address of a result, 0 after an exception. */
  const callFunction = () => exports.PyObject_CallObject(held.target, held.args);
  const callSolution = () => {
    const solution = exports.PyObject_CallNoArgs(held.target);
    return solution === 0 ? 0 : callMethod(solution, held.method, held.args);
  };
  const callMethod = (owner: number, name: number, args: number) => {
    const method = exports.PyObject_GetAttr(owner, name);
    if (method === 0) return 0;
    const result = exports.PyObject_CallObject(method, args);
    exports.Py_DecRef(method);
    return result;
  };
  const callOperations = () => {
    const owner = exports.PyObject_CallObject(held.target, exports.PyTuple_GetItem(held.args, 0));
    if (owner === 0) return 0;
    const operations = exports.PyTuple_GetItem(held.args, 1);
    const results = exports.PyList_New(0);
    const count = exports.PyList_Size(operations);
    for (let at = 0; at < count; at += 1) {
      const operation = exports.PyList_GetItem(operations, at);
      const [name, args] = [0, 1].map((part) => exports.PyTuple_GetItem(operation, part)) as [number, number];
      const result = callMethod(owner, name, args);
      if (result === 0 || exports.PyList_Append(results, result) !== 0) return 0;
      exports.Py_DecRef(result);
    }
    exports.Py_DecRef(owner);
    return results;
  };
  const callTarget = (kind: "function" | "class"): null => {
    const isMethod = held.method !== facts.addresses.none;
    const result = kind === "class" ? callOperations() : isMethod ? callSolution() : callFunction();
    hold("result", result);
    hold("raised", result === 0 ? exports.PyErr_GetRaisedException() : 0);
    return null;
  };

  /** An exception as text, which runs the candidate's own `__str__`; the address of None where it has none. */
  const describe = (error: number): ArrayBuffer | null => {
    if (error === 0) return failHarness();
    let text = exports.PyObject_Str(error);
    if (text === 0) {
      exports.PyErr_Clear();
      text = facts.addresses.none;
      exports.Py_IncRef(text);
    }
    const args = exports.PyTuple_New(2);
    exports.PyTuple_SetItem(args, 0, error);
    exports.PyTuple_SetItem(args, 1, text);
    const reply = takeReply(exports.PyObject_CallObject(facts.addresses.describe, args));
    exports.Py_DecRef(args);
    return reply;
  };
  const report = (): ArrayBuffer | null => {
    const { result, raised } = held;
    held = { ...held, result: 0, raised: 0 };
    if (raised !== 0) return describe(raised);
    return encode(result);
  };
  const encode = (value: number) => {
    const reply = takeReply(exports.PyObject_CallOneArg(facts.addresses.encode, value));
    exports.Py_DecRef(value);
    return reply;
  };
  /** The first argument, as it would be written had a call returned it. */
  const encodeArgument = () => {
    const value = exports.PyTuple_GetItem(held.args, 0);
    exports.Py_IncRef(value);
    return encode(value);
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
    held = { args: 0, target: 0, method: 0, result: 0, raised: 0 };
    files = new Map();
    randomState = 1;
    cause = forbidden = null;
    refusedMemory = false;
    outputBytes = 0;
  };

  /** Runs a part of our work on `fuel` instructions. */
  const charge = (fuel: number, work: () => ArrayBuffer | null): StepResult => {
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
      reply = work();
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

  return {
    rewind,
    tell: (name, argument, fuel) => charge(fuel, () => takeReply(callHarness(name, argument))),
    load: (source, fuel) => charge(fuel, () => compileAndRun(source)),
    decode: (args, fuel) => charge(fuel, () => decode(args)),
    find: (fuel) => charge(fuel, findEntry),
    rest: (fuel) =>
      charge(fuel, () => {
        exports.PyGC_Collect();
        exports.PyGC_Disable();
        return null;
      }),
    call: (kind, fuel) => charge(fuel, () => callTarget(kind)),
    report: (fuel) => charge(fuel, report),
    encodeArgument: (fuel) => charge(fuel, encodeArgument),
  };
}
