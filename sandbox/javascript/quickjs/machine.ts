import type { makeSortWatch, SortWatch } from "../../metering/sort-watch.ts";
import type { EmscriptenOptions, MakeQuickjs, QuickjsModule } from "./emscripten.ts";

/**
 * The rewritten module's own globals: the counter, the depth, the address that is watched, the largest value seen there less
 * the stack pointer, that, and its function table.
 */
interface MeterExports {
  readonly counter: WebAssembly.Global<"i64">;
  readonly depth: { value: number };
  readonly watch: { value: number };
  readonly peak: { value: number };
  readonly stack: { readonly value: number };
  readonly table: WebAssembly.Table;
}

/** One instance of QuickJS with its memory. */
export interface Machine {
  readonly quickjs: QuickjsModule;
  readonly meter: MeterExports;
  readonly sorts: SortWatch;
  readonly pages: number;
  /** Whether the memory has grown, and whether its last try to grow has failed. */
  readonly growth: { grown: boolean; failed: boolean };
  readonly words: () => Uint32Array;
}

interface MachineParts {
  readonly make: MakeQuickjs;
  readonly wasm: Uint8Array;
  readonly callsBytes: number;
  readonly makeSortWatch: typeof makeSortWatch;
  /** See `sortAccount`. */
  readonly account: Uint8Array;
  readonly sortSlots: readonly number[];
}

/** Makes the function that makes machines. Runs inside an isolate. */
export function machineMaker({
  make,
  wasm,
  callsBytes,
  makeSortWatch,
  account,
  sortSlots,
}: MachineParts): (pages: number) => Promise<Machine> {
  const FIRST_PAGES = 256;
  const module = new WebAssembly.Module(wasm);
  const accountModule = new WebAssembly.Module(account);

  // The interpreter has no limit of its own: its memory cannot grow past the maximum, and we see the try.
  function watchGrowth(memory: WebAssembly.Memory): Machine["growth"] {
    const growth = { grown: false, failed: false };
    const grow = memory.grow.bind(memory);
    memory.grow = (more) => {
      growth.failed = true;
      const before = grow(more);
      growth.failed = false;
      growth.grown = true;
      return before;
    };
    return growth;
  }

  // The driver calls from the bottom of the stack, and whoever was there before may have left any depth behind.
  function fromBottom({ depth, ...exports }: MeterExports & Record<string, unknown>): object {
    const entries = Object.entries(exports).map(([name, exported]) => {
      if (typeof exported !== "function") return [name, exported];
      const enter = (...args: unknown[]): unknown => {
        depth.value = -callsBytes;
        return exported(...args);
      };
      return [name, enter];
    });
    return Object.fromEntries(entries) as object;
  }

  return async (pages) => {
    const memory = new WebAssembly.Memory({ initial: FIRST_PAGES, maximum: Math.max(pages, FIRST_PAGES) });
    const growth = watchGrowth(memory);
    const exports: MeterExports[] = [];
    const options: EmscriptenOptions = {
      wasmMemory: memory,
      instantiateWasm(imports, done) {
        const instance = new WebAssembly.Instance(module, imports as WebAssembly.Imports);
        exports.push(instance.exports as unknown as MeterExports);
        done({ exports: fromBottom(instance.exports as unknown as MeterExports & Record<string, unknown>) });
      },
    };
    const quickjs = await make(options);
    const words = () => new Uint32Array(memory.buffer);
    const meter = exports[0] as MeterExports;
    const sorts = makeSortWatch(accountModule, sortSlots);
    sorts.attach({ table: meter.table, meter: meter.counter });
    return { quickjs, meter, sorts, pages, growth, words };
  };
}
