import type { ImageFacts } from "../image.ts";
import type { HarnessCalls } from "./harness-calls.ts";
import type { Machine } from "./machine.ts";
import type { StackWatch } from "./stack-watch.ts";

/**
 * Counts the bytes that the interpreter asks for, and what it uses of its stacks. Done by the host itself: nothing of the
 * candidate's sees it happen.
 */
export interface SpaceWatch {
  /** Puts the counter beside a new instance, whose memory is the image's and is spoilt. */
  attach(): void;
  /** Starts counting, from what stands now. */
  start(): null;
  /** Counts nothing of what is allocated meanwhile, nor of what becomes of it. */
  aside<T>(work: () => T): T;
  /** Peak bytes since then; null where the candidate stopped the counting. */
  peak(): number | null;
}

interface WatchParts {
  /** `allocationCounterModule`'s. */
  readonly module: WebAssembly.Module;
  readonly stacks: StackWatch;
  readonly facts: ImageFacts;
}

/** What `allocationCounterModule` exports, beside its functions. */
interface Counter extends Record<string, unknown> {
  readonly sizes: WebAssembly.Memory;
  readonly now: WebAssembly.Global<"i32">;
  readonly peak: WebAssembly.Global<"i32">;
  readonly busy: WebAssembly.Global<"i32">;
}

interface Allocator {
  /** How CPython writes it to an address, and reads it there: a context, and then its functions as places in the table. */
  get(address: number): void;
  set(address: number): void;
  /** What of the counter's stands in the place of its functions. */
  readonly names: readonly string[];
  /** What it is while it is counted; the context is where the original functions are. */
  ours: readonly number[];
}

export function makeSpaceWatch(
  machine: Machine,
  harness: HarnessCalls,
  { module, stacks, facts }: WatchParts,
): SpaceWatch {
  const WORD_BYTES = 4;
  const ALLOCATOR_BYTES = 5 * WORD_BYTES;
  const allocators: Allocator[] = [0, 1, 2].map((domain) => ({
    get: (address) => machine.exports.PyMem_GetAllocator(domain, address),
    set: (address) => machine.exports.PyMem_SetAllocator(domain, address),
    names: ["malloc", "calloc", "realloc", "free"],
    ours: [],
  }));
  allocators.push({
    get: (address) => machine.exports.PyObject_GetArenaAllocator(address),
    set: (address) => machine.exports.PyObject_SetArenaAllocator(address),
    names: ["allocateArena", "freeArena"],
    ours: [],
  });
  let counter: Counter | null = null;
  let scratch = 0;

  const read = ({ get, names }: Allocator) => {
    get(scratch);
    return [...new Int32Array(machine.exports.memory.buffer, scratch, names.length + 1)];
  };
  const write = ({ set, ours }: Allocator) => {
    new Int32Array(machine.exports.memory.buffer, scratch, ours.length).set(ours);
    set(scratch);
  };

  return {
    attach() {
      const table = machine.exports.__indirect_function_table;
      const made = new WebAssembly.Instance(module, { realm: { table } }).exports as unknown as Counter;
      counter = made;
      // The end of the stack, where nobody is.
      scratch = facts.stackEnd;
      for (const allocator of allocators) {
        const { names } = allocator;
        const [context, ...originals] = read(allocator);
        if (context !== 0) throw new Error("the interpreter's allocators are not what they were");
        const first = table.grow(names.length * 2);
        names.forEach((name, index) => table.set(first + index, made[name]));
        originals.forEach((slot, index) => table.set(first + names.length + index, table.get(slot)));
        allocator.ours = [first + names.length, ...names.map((_, index) => first + index)];
      }
    },
    start() {
      scratch = machine.exports.PyMem_Malloc(ALLOCATOR_BYTES);
      if (counter === null || scratch === 0 || !stacks.start()) return harness.fail();
      new Uint8Array(counter.sizes.buffer).fill(0);
      // A call that was stopped in the midst of an allocator may have left it busy.
      for (const global of [counter.now, counter.peak, counter.busy]) global.value = 0;
      allocators.forEach(write);
      return null;
    },
    aside(work) {
      if (counter === null) return work();
      const { value } = counter.busy;
      // As if an allocator were at work, inside which nothing counts.
      counter.busy.value = 1;
      try {
        return work();
      } finally {
        counter.busy.value = value;
      }
    },
    peak() {
      const counted = allocators.every((allocator) => String(read(allocator)) === String(allocator.ours));
      return counted && counter !== null ? (counter.peak.value >>> 0) + stacks.peak() : null;
    },
  };
}
