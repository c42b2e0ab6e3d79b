import type { ByteReader } from "./byte-reader.ts";

/** Instructions that leave more or fewer operands than they find, by their first byte and how many those are. */
const CHANGES: readonly (readonly [number, number, number])[] = [
  [0x0d, 0x0d, -1], // br_if
  [0x1a, 0x1a, -1], // drop
  [0x1b, 0x1c, -2], // select
  [0x20, 0x20, 1], // local.get
  [0x21, 0x21, -1], // local.set
  [0x23, 0x23, 1], // global.get
  [0x24, 0x24, -1], // global.set
  [0x26, 0x26, -2], // table.set
  [0x36, 0x3e, -2], // stores
  [0x3f, 0x3f, 1], // memory.size
  [0x41, 0x44, 1], // constants
  [0x46, 0x4f, -1], // comparisons
  [0x51, 0x66, -1],
  [0x6a, 0x78, -1], // operations on two numbers
  [0x7c, 0x8a, -1],
  [0x92, 0x98, -1],
  [0xa0, 0xa6, -1],
  [0xd0, 0xd0, 1], // ref.null
  [0xd2, 0xd2, 1], // ref.func
  [0xd3, 0xd3, -1], // ref.eq
];

const BY_OPCODE = new Int8Array(256);
for (const [first, last, change] of CHANGES) BY_OPCODE.fill(change, first, last + 1);

// memory.init, .copy, .fill, table.init, .copy, .grow, .size, .fill
const MISCELLANEOUS = new Map<number, number>([
  ...[8, 10, 11, 12, 14, 17].map((code): [number, number] => [code, -3]),
  [15, -1],
  [16, 1],
]);

/**
 * By how many operands an instruction that neither jumps nor calls changes the stack; the reader stands behind its first
 * byte. A vector operation on two is taken for one on one, which leaves more than there are.
 */
export function changeOfOperands(opcode: number, reader: ByteReader): number {
  if (opcode === 0xfc) return MISCELLANEOUS.get(reader.u32()) ?? 0;
  if (opcode !== 0xfd) return BY_OPCODE[opcode] ?? 0;
  const code = reader.u32();
  if (code === 12) return 1; // v128.const
  return code === 11 || (code >= 88 && code <= 91) ? -2 : 0; // stores
}
