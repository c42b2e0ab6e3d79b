import { ByteReader } from "../../metering/byte-reader.ts";
import { ByteWriter } from "../../metering/byte-writer.ts";
import { MeterError } from "../../metering/meter-error.ts";
import { readLimits, readSections, SECTION, type Section } from "../../metering/sections.ts";

/** Place in the function table of the function that tells QuickJS how large an allocated block is. */
export const USABLE_SIZE_SLOT = 150;

// (address) => (header & ~7) - 4: the size with its three flag bits stands in the word before a block of dlmalloc, and
// four bytes of it are the header.
const USABLE_SIZE_BODY = [
  ...[0x00, 0x20, 0x00, 0x41, 0x04, 0x6b, 0x28, 0x02, 0x00],
  ...[0x41, 0x78, 0x71, 0x41, 0x04, 0x6b, 0x0b],
];
const I32_TO_I32 = [0x60, 1, 0x7f, 1, 0x7f];

interface Parts {
  readonly bytes: Uint8Array;
  readonly type: number;
  readonly newFunction: number;
}

/**
 * Gives QuickJS a function that tells how large an allocated block is: built for the web it has none, and so counts
 * blocks where it should count bytes. Throws a `MeterError` for a module that is not laid out as this version is.
 */
export function addUsableSize(bytes: Uint8Array): Uint8Array {
  const sections = readSections(bytes);
  const find = (id: number) => contentOf(bytes, sections, id);
  const newFunction = countFunctionImports(find(SECTION.import)) + find(SECTION.function).u32();
  const parts = { bytes, type: findType(find(SECTION.type)), newFunction };
  const out = new ByteWriter(bytes.length + 64);
  out.copy(bytes, 0, 8);
  for (const section of sections) {
    const content = rewriteSection(section, parts);
    out.byte(section.id);
    out.u32(content.length);
    out.raw(content);
  }
  return out.view().slice();
}

function contentOf(bytes: Uint8Array, sections: readonly Section[], id: number): ByteReader {
  const section = sections.find((candidate) => candidate.id === id);
  if (section === undefined) throw new MeterError(`QuickJS has no section ${id}`);
  return new ByteReader(bytes, section.start, section.end);
}

function findType(reader: ByteReader): number {
  const count = reader.u32();
  for (let type = 0; type < count; type++) {
    const start = reader.at;
    if (reader.byte() !== 0x60) throw new MeterError("QuickJS has a type that is not a function");
    for (const _ of ["parameters", "results"]) reader.skip(reader.u32());
    const type32 = reader.bytes.subarray(start, reader.at);
    if (type32.length === I32_TO_I32.length && I32_TO_I32.every((byte, at) => byte === type32[at]))
      return type;
  }
  throw new MeterError("QuickJS has no function from i32 to i32");
}

function countFunctionImports(reader: ByteReader): number {
  let functions = 0;
  for (let left = reader.u32(); left > 0; left--) {
    reader.name();
    reader.name();
    const kind = reader.byte();
    if (kind === 0) {
      functions++;
      reader.skipLeb();
    } else if (kind === 2) readLimits(reader);
    else throw new MeterError("QuickJS imports something new");
  }
  return functions;
}

function rewriteSection(section: Section, parts: Parts): Uint8Array {
  const { bytes, type } = parts;
  switch (section.id) {
    case SECTION.function:
      return append(parts, section, [type]);
    case SECTION.code:
      return append(parts, section, [USABLE_SIZE_BODY.length, ...USABLE_SIZE_BODY]);
    case SECTION.element:
      return replaceElement(parts, section);
    default:
      return bytes.subarray(section.start, section.end);
  }
}

/** The section's list with one more item. */
function append({ bytes }: Parts, section: Section, item: readonly number[]): Uint8Array {
  const reader = new ByteReader(bytes, section.start, section.end);
  const out = new ByteWriter(section.end - section.start + 64);
  out.u32(reader.u32() + 1);
  out.copy(bytes, reader.at, section.end);
  out.raw(item);
  return out.view();
}

function replaceElement({ bytes, newFunction }: Parts, section: Section): Uint8Array {
  const reader = new ByteReader(bytes, section.start, section.end);
  const expected = [1, 0, 0x41];
  if (expected.some((byte) => reader.byte() !== byte))
    throw new MeterError("QuickJS fills its table in a new way");
  const first = reader.u32();
  reader.skip(1);
  const count = reader.u32();
  const out = new ByteWriter(section.end - section.start + 8);
  out.copy(bytes, section.start, reader.at);
  for (let slot = first; slot < first + count; slot++) {
    const index = reader.u32();
    out.u32(slot === USABLE_SIZE_SLOT ? newFunction : index);
  }
  return out.view();
}
