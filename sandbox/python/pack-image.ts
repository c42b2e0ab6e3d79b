/** What is compared and restored at once. */
export const BLOCK_BYTES = 4096;

/** Where the table of a packed image begins: before it lies a block of zeros, which all empty blocks share. */
const TABLE_START = BLOCK_BYTES;

/**
 * Packs a memory: a block of zeros, a table that says for each block of the memory where its bytes lie (as 32-bit
 * numbers), and the blocks that are not empty. Almost half of an interpreter's memory is empty.
 */
export function packImage(memory: Uint8Array): Uint8Array {
  const count = memory.length / BLOCK_BYTES;
  const starts = Array.from({ length: count }, (_, block) => block * BLOCK_BYTES);
  const blocks = starts.map((start) => memory.subarray(start, start + BLOCK_BYTES));
  const full = blocks.map((block) => block.some((byte) => byte !== 0));
  const first = TABLE_START + Math.ceil((count * 4) / BLOCK_BYTES) * BLOCK_BYTES;
  const packed = new Uint8Array(first + full.filter(Boolean).length * BLOCK_BYTES);
  const table = new DataView(packed.buffer, TABLE_START);
  let end = first;
  for (const [index, block] of blocks.entries()) {
    if (full[index] !== true) continue;
    table.setUint32(index * 4, end, true);
    packed.set(block, end);
    end += BLOCK_BYTES;
  }
  return packed;
}
