import { ByteReader } from "../../metering/byte-reader.ts";
import { ByteWriter, unsignedLeb } from "../../metering/byte-writer.ts";
import { MeterError } from "../../metering/meter-error.ts";
import {
  readFunctionTypes,
  readLimits,
  readSections,
  SECTION,
  type Section,
} from "../../metering/sections.ts";

/** Places in the function table of QuickJS's malloc, free and realloc, which its runtime begins with. */
export const ALLOCATOR_SLOTS = { malloc: 142, free: 143, realloc: 144 } as const;

/**
 * What the allocator's limit is set to, while a call is measured and else: it has no limit either way, but tells by it whether
 * to leave out of the count that a block goes which stood before.
 */
export const ALLOCATOR_LIMITS = { watched: -2, unwatched: -1 } as const;

const ORDER = ["malloc", "free", "realloc"] as const;

const OP = {
  if: 0x04,
  else: 0x05,
  end: 0x0b,
  call: 0x10,
  select: 0x1b,
  get: 0x20,
  set: 0x21,
  tee: 0x22,
  load: 0x28,
  store: 0x36,
};
const [VOID, I32, CONST, EQZ, AT_LEAST] = [0x40, 0x7f, 0x41, 0x45, 0x4e];
const [ADD, SUB, AND, OR, XOR, SHIFT_LEFT] = [0x6a, 0x6b, 0x71, 0x72, 0x73, 0x74];
const [ONE, EIGHT, MINUS_EIGHT] = [
  [CONST, 1],
  [CONST, 8],
  [CONST, 0x78],
];

const headOf = (local: number) => [OP.get, local, CONST, 4, SUB, OP.load, 2, 0];
/** The size of a block of dlmalloc stands in the word before it, with three flag bits; 8 are counted already. */
const sizeOf = (local: number) => [...headOf(local), ...MINUS_EIGHT, AND, ...EIGHT, SUB];

/** The allocator's state comes first; the bytes that it counts are its second word, and its limit is the third. */
const change = (amount: readonly number[], sign: number) => [
  ...[OP.get, 0, OP.get, 0, OP.load, 2, 4],
  ...[...amount, sign, OP.store, 2, 4],
];

/** 1 but while a call is measured: both limits, `ALLOCATOR_LIMITS`, are none. */
const unwatched = [OP.get, 0, OP.load, 2, 8, ...ONE, AND];
/**
 * dlmalloc has a flag that it does not use itself, and we mark with it what is allocated while a call is measured: whether a
 * block counts when it goes. What stood before does not: whoever let go of it could take as much again for nothing.
 */
const MARK = [CONST, 4];
const counts = (local: number) => [...headOf(local), ...MARK, AND, ...unwatched, OR];
/** Marks a block where it is true what stands in front. */
const mark = (local: number, whether: readonly number[]) => [
  ...[...whether, OP.if, VOID, OP.get, local, CONST, 4, SUB],
  ...[...headOf(local), ...unwatched, ...ONE, XOR, CONST, 2, SHIFT_LEFT, OR, OP.store, 2, 0, OP.end],
];
/** What QuickJS takes off for a block that does not count is put back. */
const taken = (size: readonly number[], whether: readonly number[]) => [
  ...[...size, ...MINUS_EIGHT, ...whether, OP.select],
];

type Body = (original: readonly number[]) => number[];

// Each calls the original and then corrects the count by what the block really takes.
const BODIES: Record<(typeof ORDER)[number], Body> = {
  malloc: (original) => [
    ...[1, 1, I32, OP.get, 0, OP.get, 1, OP.call, ...original, OP.tee, 2],
    ...[OP.if, VOID, ...change(sizeOf(2), ADD), ...mark(2, ONE), OP.end, OP.get, 2, OP.end],
  ],
  free: (original) => [
    ...[0, OP.get, 1, OP.if, VOID, ...change(taken(sizeOf(1), counts(1)), SUB), OP.end],
    ...[OP.get, 0, OP.get, 1, OP.call, ...original, OP.end],
  ],
  // A block that does not count counts for as much as it grows.
  realloc: (original) => [
    ...[1, 4, I32, ...ONE, OP.set, 5],
    ...[OP.get, 1, OP.if, VOID, ...sizeOf(1), OP.set, 3, ...counts(1), OP.set, 5, OP.end],
    ...[OP.get, 0, OP.get, 1, OP.get, 2, OP.call, ...original, OP.tee, 4],
    ...[OP.if, VOID, ...sizeOf(4), OP.get, 3, SUB, OP.set, 6],
    ...change([OP.get, 6, CONST, 0, OP.get, 5, OP.get, 6, CONST, 0, AT_LEAST, OR, OP.select], ADD),
    ...mark(4, [OP.get, 5]),
    ...[OP.else, OP.get, 2, EQZ, OP.if, VOID],
    ...[...change(taken([OP.get, 3], [OP.get, 5]), SUB), OP.end, OP.end],
    ...[OP.get, 4, OP.end],
  ],
};

interface Plan {
  readonly bytes: Uint8Array;
  /** Function indices of the originals, in ORDER, and of the first of ours. */
  readonly originals: readonly number[];
  readonly originalTypes: readonly number[];
  readonly firstNew: number;
}

/**
 * Makes QuickJS count the bytes that it allocates: built for the web it cannot ask how large a block is, and so counts
 * blocks. Throws a `MeterError` for a module that is not laid out as this version is.
 */
export function countBytes(bytes: Uint8Array): Uint8Array {
  const sections = readSections(bytes);
  const plan = makePlan(bytes, sections);
  const out = new ByteWriter(bytes.length + 256);
  out.copy(bytes, 0, 8);
  for (const section of sections) {
    const content = rewriteSection(section, plan);
    out.byte(section.id);
    out.u32(content.length);
    out.raw(content);
  }
  return out.view().slice();
}

function makePlan(bytes: Uint8Array, sections: readonly Section[]): Plan {
  const imported = countFunctionImports(contentOf(bytes, sections, SECTION.import));
  const types = readFunctionTypes(
    bytes,
    sections.find(({ id }) => id === SECTION.function),
  );
  const { first, functions } = readElements(contentOf(bytes, sections, SECTION.element));
  const originals = ORDER.map((name) => functions[ALLOCATOR_SLOTS[name] - first] ?? -1);
  const originalTypes = originals.map((index) => types[index - imported] ?? -1);
  if (originalTypes.includes(-1)) throw new MeterError("QuickJS's allocator is not in its table");
  return { bytes, originals, originalTypes, firstNew: imported + types.length };
}

function contentOf(bytes: Uint8Array, sections: readonly Section[], id: number): ByteReader {
  const section = sections.find((candidate) => candidate.id === id);
  if (section === undefined) throw new MeterError(`QuickJS has no section ${id}`);
  return new ByteReader(bytes, section.start, section.end);
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

/** The one segment that fills the table: where it starts, and its functions. */
function readElements(reader: ByteReader): { first: number; functions: number[] } {
  const expected = [1, 0, CONST];
  if (expected.some((byte) => reader.byte() !== byte))
    throw new MeterError("QuickJS fills its table in a new way");
  const first = reader.u32();
  reader.skip(1);
  return { first, functions: Array.from({ length: reader.u32() }, () => reader.u32()) };
}

function rewriteSection(section: Section, plan: Plan): Uint8Array {
  switch (section.id) {
    case SECTION.function:
      return append(section, plan, plan.originalTypes.map(unsignedLeb));
    case SECTION.code:
      return append(
        section,
        plan,
        ORDER.map((name, at) => bodyOf(name, plan.originals[at] ?? 0)),
      );
    case SECTION.element:
      return replaceElements(section, plan);
    default:
      return plan.bytes.subarray(section.start, section.end);
  }
}

function bodyOf(name: (typeof ORDER)[number], original: number): number[] {
  const body = BODIES[name](unsignedLeb(original));
  return [...unsignedLeb(body.length), ...body];
}

/** The section's list with more items. */
function append(section: Section, { bytes }: Plan, items: readonly (readonly number[])[]): Uint8Array {
  const reader = new ByteReader(bytes, section.start, section.end);
  const out = new ByteWriter(section.end - section.start + 256);
  out.u32(reader.u32() + items.length);
  out.copy(bytes, reader.at, section.end);
  for (const item of items) out.raw(item);
  return out.view();
}

function replaceElements(section: Section, { bytes, firstNew }: Plan): Uint8Array {
  const { first, functions } = readElements(new ByteReader(bytes, section.start, section.end));
  ORDER.forEach((name, at) => {
    functions[ALLOCATOR_SLOTS[name] - first] = firstNew + at;
  });
  const out = new ByteWriter(section.end - section.start + 16);
  out.raw([1, 0, CONST, ...unsignedLeb(first), OP.end]);
  out.u32(functions.length);
  for (const index of functions) out.u32(index);
  return out.view();
}
