/** The part of the WebAssembly JavaScript interface that the sandbox uses; TypeScript has it only in its browser library. */
declare namespace WebAssembly {
  type ImportValue = ((...args: never[]) => unknown) | Global | Memory | Table;
  type Imports = Record<string, Record<string, ImportValue>>;

  class Module {
    constructor(bytes: ArrayBuffer | Uint8Array);
    static exports(module: Module): { name: string; kind: string }[];
    static imports(module: Module): { module: string; name: string; kind: string }[];
    static customSections(module: Module, name: string): ArrayBuffer[];
  }

  class Instance {
    constructor(module: Module, imports?: Imports);
    readonly exports: Record<string, unknown>;
  }

  class Memory {
    constructor(size: { initial: number; maximum?: number });
    readonly buffer: ArrayBuffer;
    grow(pages: number): number;
  }

  class Table {
    constructor(size: { element: "anyfunc" | "externref"; initial: number });
    readonly length: number;
    get(index: number): unknown;
    set(index: number, value: unknown): void;
    grow(count: number): number;
  }

  class Global<T extends "i32" | "i64" = "i32" | "i64"> {
    constructor(type: { value: T; mutable: boolean }, value: T extends "i64" ? bigint : number);
    value: T extends "i64" ? bigint : number;
  }

  class RuntimeError extends Error {}

  function validate(bytes: Uint8Array): boolean;
}
