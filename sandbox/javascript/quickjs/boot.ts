import type { Machine } from "./machine.ts";

/** What a booted machine holds and where; the same in every copy of its memory. */
export interface Image {
  readonly bytes: Uint8Array;
  readonly runtime: number;
  readonly context: number;
  /** The function that furnishes a realm. */
  readonly furnish: number;
  /** Addresses of two fields of the runtime: bytes allocated now, and how many start a collection. */
  readonly mallocSize: number;
  readonly gcThreshold: number;
}

export interface BootOptions {
  readonly realmProgram: string;
  readonly stackBytes: number;
  /** How the harness tells of a stack that ran out. */
  readonly stackOverflow: string;
  /** See `countBytes`. */
  readonly mallocSlot: number;
  readonly allocatorLimits: { readonly watched: number; readonly unwatched: number };
}

/** Makes a runtime and a context, runs the realm program, and takes an image of the memory. Runs inside an isolate. */
export function bootImage(machine: Machine, { realmProgram, stackBytes, mallocSlot }: BootOptions): Image {
  const { quickjs, words } = machine;
  const LIMIT_MARK = 0x12345678;
  const DEFAULT_GC_THRESHOLD = 262_144;

  function newText(text: string): number {
    const room = quickjs.lengthBytesUTF8(text) + 1;
    const at = quickjs._malloc(room);
    quickjs.stringToUTF8(text, at, room);
    return at;
  }

  // QuickJS's runtime begins with its allocator's functions and figures; the limit that we set tells where they are.
  function findWord(runtime: number, wanted: number): number {
    const at = words()
      .subarray(runtime / 4, runtime / 4 + 64)
      .indexOf(wanted);
    if (at < 0) throw new Error("the runtime of QuickJS is not laid out as expected");
    return runtime + at * 4;
  }

  function findMallocSize(runtime: number): number {
    quickjs._QTS_RuntimeSetMemoryLimit(runtime, LIMIT_MARK);
    const limit = findWord(runtime, LIMIT_MARK);
    quickjs._QTS_RuntimeSetMemoryLimit(runtime, -1);
    return limit - 4;
  }

  function runProgram(context: number): number {
    const [code, file] = [newText(realmProgram), newText("realm")];
    const value = quickjs._QTS_Eval(context, code, quickjs.lengthBytesUTF8(realmProgram), file, 0, 0);
    if (quickjs._QTS_ResolveException(context, value) !== 0)
      throw new Error("the realm program does not run");
    quickjs._free(code);
    quickjs._free(file);
    return value;
  }

  function takeBytes(): Uint8Array {
    let end = quickjs.HEAPU8.length;
    while (end > 0 && quickjs.HEAPU8[end - 1] === 0) end--;
    return quickjs.HEAPU8.slice(0, end);
  }

  const runtime = quickjs._QTS_NewRuntime();
  quickjs._QTS_RuntimeSetMaxStackSize(runtime, stackBytes);
  const mallocSize = findMallocSize(runtime);
  // The allocator's functions come first in the runtime.
  if (words()[runtime / 4] !== mallocSlot) throw new Error("QuickJS's allocator is not where it was");
  const gcThreshold = findWord(runtime, DEFAULT_GC_THRESHOLD);
  const context = quickjs._QTS_NewContext(runtime, 0);
  const furnish = runProgram(context);
  return { bytes: takeBytes(), runtime, context, furnish, mallocSize, gcThreshold };
}
