/**
 * Everything a Python realm starts from: a booted interpreter with its harness, frozen. Restoring these bytes into a
 * new instance of the same module gives the same interpreter, without booting anything.
 */
export interface PythonImage {
  /** The linear memory, as `packImage` packs it. */
  readonly packed: Uint8Array;
  /** The archive of the standard library, with the modules that solutions import compiled. */
  readonly stdlib: Uint8Array;
  readonly facts: ImageFacts;
}

export interface ImageFacts {
  /** Size of the linear memory. */
  readonly memoryBytes: number;
  readonly stackPointer: number;
  /** Where the harness's functions, and None, lie: addresses of Python objects. */
  readonly addresses: Readonly<Record<HarnessFunction | "none", number>>;
  /** CPython's little module that calls a function pointer with the arguments it takes; hex, and its table slot. */
  readonly trampoline: { readonly module: string; readonly slot: number };
  /** Python's `sys.version`. */
  readonly version: string;
}

export type HarnessFunction =
  | "configure"
  | "compile_source"
  | "find_entry"
  | "decode"
  | "hide"
  | "describe"
  | "encode"
  | "watch_space"
  | "read_space";
