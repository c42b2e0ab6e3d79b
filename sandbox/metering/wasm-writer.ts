import { ByteWriter, signedLeb, unsignedLeb } from "./byte-writer.ts";

/** A section of a small WebAssembly module of our own: its number, and its items. */
export type WrittenSection = readonly [id: number, items: readonly (readonly number[])[]];

export const SECTION_ID = {
  type: 1,
  import: 2,
  function: 3,
  memory: 5,
  global: 6,
  export: 7,
  code: 10,
} as const;

export function writeModule(sections: readonly WrittenSection[]): Uint8Array {
  const module = new ByteWriter();
  module.raw([0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
  for (const [id, items] of sections) {
    const content = [...unsignedLeb(items.length), ...items.flat()];
    module.byte(id);
    module.u32(content.length);
    module.raw(content);
  }
  return module.view().slice();
}

/** A function's body, its locals and code, with its length before it. */
export const writeBody = (body: readonly number[]) => [...unsignedLeb(body.length), ...body];

export const writeName = (ascii: string) => [ascii.length, ...Buffer.from(ascii, "latin1")];

export const get = (local: number) => [0x20, local];
export const set = (local: number) => [0x21, local];
export const tee = (local: number) => [0x22, local];
export const getGlobal = (global: number) => [0x23, global];
export const setGlobal = (global: number) => [0x24, global];
export const constant = (value: number) => [0x41, ...signedLeb(value)];
export const call = (index: number) => [0x10, index];
export const callIndirect = (type: number) => [0x11, type, 0];
