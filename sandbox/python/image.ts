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
  /** Of the C functions' stack, which grows downwards: where it stands, and how far it may go. */
  readonly stackPointer: number;
  readonly stackEnd: number;
  /** Where objects that the host uses lie. */
  readonly addresses: Readonly<Record<HarnessFunction | Constant, number>>;
  /** Where the types lie whose values can be read. */
  readonly types: Readonly<Record<ReadableType, number>>;
  readonly nodes: NodeFacts;
  /** The functions of its own that sort, keep heaps and halve, each once. */
  readonly sorts: readonly SortPlace[];
  /** CPython's little module that calls a function pointer with the arguments it takes; hex, and its table slot. */
  readonly trampoline: { readonly module: string; readonly slot: number };
  /** Python's `sys.version`. */
  readonly version: string;
}

export type HarnessFunction = "configure" | "compile_source" | "find_entry" | "describe" | "end_program";

/** A function of C: its place in the table, and how many parameters it has. */
export interface SortPlace {
  readonly slot: number;
  readonly parameters: number;
}

/** Where the classes of nodes lie, and how CPython lays out what they hold. */
interface NodeFacts {
  readonly list: { readonly type: number; readonly val: number; readonly next: number };
  readonly tree: {
    readonly type: number;
    readonly val: number;
    readonly left: number;
    readonly right: number;
  };
  /** Where in a class the tuple of the classes that it extends is. */
  readonly orderOffset: number;
}

type Constant = "none" | "true" | "false";

type ReadableType =
  | "int"
  | "float"
  | "str"
  | "list"
  | "tuple"
  | "set"
  | "frozenset"
  | "dict"
  | "Counter"
  | "OrderedDict"
  | "defaultdict"
  | "bytes"
  | "bytearray"
  | "member_descriptor";
