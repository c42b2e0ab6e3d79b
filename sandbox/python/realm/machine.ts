import type { ImageFacts } from "../image.ts";

/** Why a run ended early, by what the realm itself saw; never by what the candidate says. */
export type StopCause = "fuel" | "memory" | "output" | "exit" | "forbidden" | "depth" | "stack" | "crash";

/** The interpreter's functions that we call, of CPython's C interface; objects are addresses, 0 is a failure. */
export interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly __stack_pointer: WebAssembly.Global<"i32">;
  readonly __meter: WebAssembly.Global<"i64">;
  readonly __depth: WebAssembly.Global<"i32">;
  readonly __moved: WebAssembly.Global<"i64">;
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
  PyList_SetItem(list: number, index: number, item: number): number;
  PyList_Append(list: number, item: number): number;
  PyDict_New(): number;
  PyDict_Size(dict: number): number;
  PyDict_SetItem(dict: number, key: number, item: number): number;
  PyDict_Next(dict: number, place: number, key: number, item: number): number;
  PySet_New(items: number): number;
  PySet_Size(set: number): number;
  PySet_Add(set: number, item: number): number;
  _PySet_NextEntry(set: number, place: number, item: number, hash: number): number;
  PyByteArray_AsString(address: number): number;
  PyByteArray_Size(address: number): number;
  PyLong_FromDouble(value: number): number;
  PyLong_FromString(text: number, end: number, base: number): number;
  PyLong_AsDouble(address: number): number;
  PyFloat_FromDouble(value: number): number;
  PyUnicode_FromKindAndData(kind: number, start: number, length: number): number;
  PyType_GetName(type: number): number;
  PyType_GetDict(type: number): number;
  PyType_GenericAlloc(type: number, items: number): number;
  PyObject_GenericGetDict(object: number, context: number): number;
  PyMem_Malloc(size: number): number;
  PyMem_Free(address: number): void;
  PyMem_GetAllocator(domain: number, allocator: number): void;
  PyMem_SetAllocator(domain: number, allocator: number): void;
  PyObject_GetArenaAllocator(allocator: number): void;
  PyObject_SetArenaAllocator(allocator: number): void;
  PyThreadState_Get(): number;
  PyGC_Collect(): number;
  PyGC_Disable(): number;
  PyErr_GetRaisedException(): number;
  Py_IncRef(address: number): void;
  Py_DecRef(address: number): void;
  PyErr_Clear(): void;
}

export interface RealmLimits {
  readonly memoryBytes: number;
  readonly outputBytes: number;
  readonly valueBytes: number;
  readonly valueDepth: number;
}

/** Functions that the module imports, by name. */
export type Offered = Record<string, (...args: never[]) => unknown>;

/** One instance of the interpreter and what befalls it during a run. */
export interface Machine {
  exports: Exports;
  /** Linear memory; renewed when it grows. */
  bytes: Uint8Array;
  view: DataView;
  limits: RealmLimits;
  cause: StopCause | null;
  forbidden: string | null;
  refusedMemory: boolean;
  outputBytes: number;
  /** Standard input of a program, what is left of it. */
  stdin: Uint8Array;
  /** What a program has printed; null where nobody wants to know. */
  stdout: Uint8Array[] | null;
  /** How long the step that is under way has waited, in virtual time. */
  waitedMillis: number;
  /** The counter while we work in the midst of a call, which is ours to pay. */
  asideMeter: bigint;
  /** The counter where virtual time began, and where a run was stopped, if it was. */
  startedAt: bigint;
  stoppedAt: bigint | null;
  /** Looks at the memory anew. */
  refresh(): void;
  /** Ends the run: the next loop head or function entry traps, and no handler of the candidate's sees it. Returns 0. */
  stop(cause: StopCause): number;
  /** Charges the run for work done outside the interpreter. */
  spend(instructions: number): void;
}

/** A machine before its first instance. Self-contained, like everything here: its text is evaluated in the isolate. */
export function makeMachine(): Machine {
  const machine: Machine = {
    exports: undefined as unknown as Exports,
    bytes: new Uint8Array(),
    view: new DataView(new ArrayBuffer(0)),
    limits: { memoryBytes: 0, outputBytes: 0, valueBytes: 0, valueDepth: 0 },
    cause: null,
    forbidden: null,
    refusedMemory: false,
    outputBytes: 0,
    stdin: new Uint8Array(),
    stdout: null,
    waitedMillis: 0,
    asideMeter: 0n,
    startedAt: 0n,
    stoppedAt: null,
    refresh() {
      machine.bytes = new Uint8Array(machine.exports.memory.buffer);
      machine.view = new DataView(machine.exports.memory.buffer);
    },
    stop(cause) {
      if (machine.cause !== null) return 0;
      machine.cause = cause;
      machine.stoppedAt = machine.exports.__meter.value;
      machine.exports.__meter.value = 0n;
      return 0;
    },
    spend(instructions) {
      machine.exports.__meter.value += BigInt(instructions);
    },
  };
  return machine;
}

/** Makes a new instance of the interpreter's module, with CPython's trampoline where it stood when the image was made. */
export function makeInstance(
  module: WebAssembly.Module,
  imports: WebAssembly.Imports,
  { trampoline: { module: hex, slot } }: ImageFacts,
  callsBytes: number,
): Exports {
  const bytes = Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const exports = new WebAssembly.Instance(module, imports).exports as unknown as Exports;
  const table = exports.__indirect_function_table;
  table.grow(slot + 1 - table.length);
  const env = { memory: exports.memory, __indirect_function_table: table };
  const trampoline = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env });
  table.set(slot, trampoline.exports["trampoline_call"]);

  const { __depth: depth } = exports;
  // We call from the bottom of the stack, and whoever was there before may have left any depth behind.
  const fromBottom =
    (called: (...args: unknown[]) => unknown) =>
    (...args: unknown[]) => {
      depth.value = -callsBytes;
      return called(...args);
    };
  const entries = Object.entries(exports).map(([name, exported]) => [
    name,
    typeof exported === "function"
      ? fromBottom(exported as (...args: unknown[]) => unknown)
      : (exported as unknown),
  ]);
  return Object.fromEntries(entries) as Exports;
}
