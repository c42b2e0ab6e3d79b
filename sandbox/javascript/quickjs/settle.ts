import type { Machine } from "./machine.ts";

/**
 * Fills the allocator's lists of small free blocks, each walled in so that it merges with no other. Without this, what a
 * small call costs would depend a little on the holes that reading its arguments has left. Runs inside an isolate.
 */
export function settleAllocator({ quickjs }: Machine): void {
  const [STEP_BYTES, LARGEST_BYTES, BLOCKS_OF_A_SIZE] = [8, 512, 16];
  const blocks: number[] = [];
  for (let size = STEP_BYTES; size <= LARGEST_BYTES; size += STEP_BYTES)
    for (let count = 0; count < BLOCKS_OF_A_SIZE; count++) {
      blocks.push(quickjs._malloc(size));
      quickjs._malloc(STEP_BYTES);
    }
  for (const block of blocks) quickjs._free(block);
}
