import type { ImageFacts } from "../image.ts";
import type { Machine } from "./machine.ts";

/** Sees how far the interpreter's two stacks are used: its own, of Python's frames, and the one of its C functions. */
export interface StackWatch {
  /** Starts looking, from where both stand now; false where there is no room for it. */
  start(): boolean;
  /** The most bytes that were used of both since then, but for chunks of frames that the interpreter asked for. */
  peak(): number;
}

/**
 * What is free of both is painted, and what is no longer painted was used. Python's frames lie in chunks of 16 KB; instead of
 * the one that is under way, the interpreter is given a larger one, in which they lie side by side.
 */
export function makeStackWatch(machine: Machine, { stackEnd }: ImageFacts): StackWatch {
  const WORD = 4;
  const PAINT = 0xb5a7c9e3 | 0;
  const CHUNK_BYTES = 16_384;
  const FRAMES_BYTES = 2 ** 20;
  // Of a chunk: the one before, its size, and how much of it was used when the next one came.
  const HEADER_WORDS = 3;
  let [frames, framesEnd, stack] = [0, 0, 0];

  const words = () => new Int32Array(machine.exports.memory.buffer);
  /** Where the thread's state says in which chunk the frames are, where they end, and where it ends; as a word's number. */
  const findChunk = (memory: Int32Array): number => {
    const state = machine.exports.PyThreadState_Get() / WORD;
    for (let at = state; at < state + 256; at += 1) {
      const [chunk = 0, top = 0, limit = 0] = memory.subarray(at, at + 3);
      const isInside = chunk > 0 && chunk < top && top <= limit && limit === chunk + CHUNK_BYTES;
      if (isInside && memory[chunk / WORD + 1] === CHUNK_BYTES) return at;
    }
    throw new Error("the interpreter's frames are not where they were");
  };

  return {
    start() {
      frames = machine.exports.PyMem_Malloc(FRAMES_BYTES);
      if (frames === 0) return false;
      framesEnd = frames + FRAMES_BYTES;
      const memory = words();
      const at = findChunk(memory);
      const chunk = memory[at] as number;
      memory[chunk / WORD + 2] = ((memory[at + 1] as number) - chunk) / WORD - HEADER_WORDS;
      memory.fill(PAINT, frames / WORD, framesEnd / WORD);
      memory.set([chunk, FRAMES_BYTES, 0], frames / WORD);
      // A chunk whose first word is free again is given back, so that one is left out, as it is in the first chunk of all.
      frames += (HEADER_WORDS + 1) * WORD;
      memory.set([frames - (HEADER_WORDS + 1) * WORD, frames, framesEnd], at);
      stack = machine.exports.__stack_pointer.value;
      memory.fill(PAINT, stackEnd / WORD, stack / WORD);
      return true;
    },
    peak() {
      const memory = words();
      let [top, bottom] = [framesEnd / WORD, stackEnd / WORD];
      while (top > frames / WORD && memory[top - 1] === PAINT) top -= 1;
      while (bottom < stack / WORD && memory[bottom] === PAINT) bottom += 1;
      return top * WORD - frames + (stack - bottom * WORD);
    },
  };
}
