import { ByteReader } from "./byte-reader.ts";
import { skipValueType } from "./instructions.ts";
import { MeterError } from "./meter-error.ts";

export const SECTION = {
  custom: 0,
  type: 1,
  import: 2,
  function: 3,
  table: 4,
  memory: 5,
  global: 6,
  export: 7,
  start: 8,
  element: 9,
  code: 10,
  data: 11,
  dataCount: 12,
  tag: 13,
} as const;

/** One section: its id and where its content lies in the module's bytes. */
export interface Section {
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

/** Splits a module into sections. Throws a `MeterError` for anything but a version 1 core module. */
export function readSections(bytes: Uint8Array): Section[] {
  const reader = new ByteReader(bytes);
  for (const expected of [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])
    if (reader.byte() !== expected) throw new MeterError("not a WebAssembly module of version 1");
  const sections: Section[] = [];
  while (!reader.done) {
    const id = reader.byte();
    if (id > 13) throw new MeterError(`unknown section ${id}`);
    const length = reader.u32();
    sections.push({ id, start: reader.at, end: reader.at + length });
    reader.skip(length);
  }
  return sections;
}

export function findSection(sections: readonly Section[], id: number): Section | undefined {
  return sections.find((section) => section.id === id);
}

/** What a module imports and the meter must know of: imports come first in the index spaces. */
export interface Imports {
  readonly globals: number;
  /** The type index of each imported function. */
  readonly functionTypes: readonly number[];
}

export function readImports(bytes: Uint8Array, section: Section | undefined): Imports {
  let globals = 0;
  const functionTypes: number[] = [];
  if (section === undefined) return { globals, functionTypes };
  const reader = new ByteReader(bytes, section.start, section.end);
  for (let left = reader.u32(); left > 0; left -= 1) {
    reader.name();
    reader.name();
    const imported = readImport(reader);
    if (imported === "global") globals += 1;
    if (typeof imported === "number") functionTypes.push(imported);
  }
  return { globals, functionTypes };
}

/** Its kind, or a function's type index. */
function readImport(reader: ByteReader): number | "table" | "memory" | "global" | "tag" {
  const kind = reader.byte();
  switch (kind) {
    case 0:
      return reader.u32();
    case 1:
      skipValueType(reader);
      readLimits(reader);
      return "table";
    case 2:
      readLimits(reader);
      return "memory";
    case 3:
      skipValueType(reader);
      reader.skip(1);
      return "global";
    case 4:
      reader.skip(1);
      reader.skipLeb();
      return "tag";
    default:
      throw new MeterError(`unknown kind of import ${kind}`);
  }
}

/** The limits of a table or memory. A 64-bit memory is refused: lengths are counted as 32 bits. */
export function readLimits(reader: ByteReader): { min: number; max: number | null; shared: boolean } {
  const flags = reader.byte();
  if (flags > 3) throw new MeterError("64-bit memories and tables are not supported");
  const min = reader.u32();
  return { min, max: (flags & 1) === 0 ? null : reader.u32(), shared: (flags & 2) !== 0 };
}

const NO_VALUE = 0x40;

/** What the meter must know of a function's type. */
export interface Signature {
  readonly parameters: number;
  readonly results: number;
  /** The type of a block with the same results, as bytes; null where it has several. */
  readonly result: readonly number[] | null;
}

/** The function types, by type index. */
export function readSignatures(bytes: Uint8Array, section: Section | undefined): Signature[] {
  const signatures: Signature[] = [];
  if (section === undefined) return signatures;
  const reader = new ByteReader(bytes, section.start, section.end);
  for (let left = reader.u32(); left > 0; left -= 1) readRecursiveType(reader, signatures);
  return signatures;
}

function readRecursiveType(reader: ByteReader, signatures: Signature[]): void {
  if (reader.peek() !== 0x4e) return readSubType(reader, signatures);
  reader.skip(1);
  for (let left = reader.u32(); left > 0; left -= 1) readSubType(reader, signatures);
}

function readSubType(reader: ByteReader, signatures: Signature[]): void {
  let form = reader.byte();
  if (form === 0x4f || form === 0x50) {
    for (let left = reader.u32(); left > 0; left -= 1) reader.skipLeb();
    form = reader.byte();
  }
  if (form !== 0x60) throw new MeterError(`unknown form of type 0x${form.toString(16)}`);
  const parameters = reader.u32();
  for (let left = parameters; left > 0; left -= 1) skipValueType(reader);
  const results = reader.u32();
  signatures.push({ parameters, results, result: readResult(reader, results) });
}

function readResult(reader: ByteReader, results: number): number[] | null {
  const start = reader.at;
  for (let left = results; left > 0; left -= 1) skipValueType(reader);
  if (results === 0) return [NO_VALUE];
  return results === 1 ? [...reader.bytes.subarray(start, reader.at)] : null;
}

/** The type index of each function defined in the module. */
export function readFunctionTypes(bytes: Uint8Array, section: Section | undefined): number[] {
  if (section === undefined) return [];
  const reader = new ByteReader(bytes, section.start, section.end);
  return Array.from({ length: reader.u32() }, () => reader.u32());
}
