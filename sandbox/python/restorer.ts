import { ByteWriter, signedLeb, unsignedLeb } from "../metering/byte-writer.ts";
import { BLOCK_BYTES } from "./pack-image.ts";

const [I32, VOID, FUNCTION] = [0x7f, 0x40, 0x60];
const SECTION = { type: 1, import: 2, function: 3, export: 7, code: 10 } as const;
const [REALM, IMAGE] = [0, 1];
/** Compared in one turn of the loop. */
const STEP_BYTES = 128;
const VECTOR_BYTES = 16;

const [TABLE, BLOCKS, PLACE, SOURCE, END, BLOCK, RESTORED] = [0, 1, 2, 3, 4, 5, 6];

const get = (local: number) => [0x20, local];
const set = (local: number) => [0x21, local];
const tee = (local: number) => [0x22, local];
const constant = (value: number) => [0x41, ...signedLeb(value)];
const add = (local: number, value: number) => [...get(local), ...constant(value), ADD];
const [ADD, SHIFT_LEFT, LESS, ANY] = [0x6a, 0x74, 0x49, [0xfd, 0x53]];
const [OR, XOR] = [
  [0xfd, 0x50],
  [0xfd, 0x51],
];
const [LOOP, OPEN_BLOCK, IF, CLOSE] = [[0x03, VOID], [0x02, VOID], [0x04, VOID], 0x0b];
const branch = (depth: number) => [0x0c, depth];
const branchIf = (depth: number) => [0x0d, depth];

const loadVector = (memory: number, address: number, offset: number) => [
  ...[...get(address), 0xfd, 0x00],
  ...(memory === 0 ? [0] : [0x40, memory]),
  ...unsignedLeb(offset),
];
/** Where a block stands in the image, as its table says. */
const source = [
  ...[...get(TABLE), ...get(BLOCK), ...constant(2), SHIFT_LEFT, ADD],
  ...[0x28, 0x40, IMAGE, ...unsignedLeb(0)],
];
const place = [...get(BLOCK), ...constant(Math.log2(BLOCK_BYTES)), SHIFT_LEFT];
const copyBlock = [...place, ...source, ...constant(BLOCK_BYTES), 0xfc, 0x0a, REALM, IMAGE];

const differs = Array.from({ length: STEP_BYTES / VECTOR_BYTES }, (_, index) => [
  ...loadVector(REALM, PLACE, index * VECTOR_BYTES),
  ...loadVector(IMAGE, SOURCE, index * VECTOR_BYTES),
  ...[...XOR, ...(index === 0 ? [] : OR)],
]).flat();

const restoreBlock = [
  ...[...source, ...set(SOURCE), ...place, ...tee(PLACE), ...constant(BLOCK_BYTES), ADD, ...set(END)],
  ...[...OPEN_BLOCK, ...LOOP],
  ...[...differs, ...ANY],
  ...[...IF, ...copyBlock, ...add(RESTORED, 1), ...set(RESTORED), ...branch(2), CLOSE],
  ...[...add(SOURCE, STEP_BYTES), ...set(SOURCE)],
  ...[...add(PLACE, STEP_BYTES), ...tee(PLACE), ...get(END), LESS, ...branchIf(0)],
  ...[CLOSE, CLOSE],
];
const body = [
  ...[1, 5, I32],
  ...[...LOOP, ...restoreBlock],
  ...[...add(BLOCK, 1), ...tee(BLOCK), ...get(BLOCKS), LESS, ...branchIf(0), CLOSE],
  ...[...get(RESTORED), CLOSE],
];

/**
 * A module that makes one memory what a packed image says: imports the memories `realm` and `image`, and exports
 * `restore(table, blocks)`, which compares each block and copies those that differ. To look at a block costs half of
 * copying it, and most candidates change few.
 */
export function restorerModule(): Uint8Array {
  const module = new ByteWriter();
  module.raw([0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
  writeSection(module, SECTION.type, [1, FUNCTION, 2, I32, I32, 1, I32]);
  writeSection(module, SECTION.import, [2, ...memoryImport("realm"), ...memoryImport("image")]);
  writeSection(module, SECTION.function, [1, 0]);
  writeSection(module, SECTION.export, [1, ...text("restore"), 0, 0]);
  writeSection(module, SECTION.code, [1, ...unsignedLeb(body.length), ...body]);
  return module.view().slice();
}

function writeSection(module: ByteWriter, id: number, content: readonly number[]): void {
  module.byte(id);
  module.u32(content.length);
  module.raw(content);
}

const text = (ascii: string) => [ascii.length, ...Buffer.from(ascii, "latin1")];
const memoryImport = (name: string) => [...text("memory"), ...text(name), 2, 0, 1];
