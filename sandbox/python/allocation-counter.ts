import {
  call,
  callIndirect,
  constant,
  get,
  getGlobal,
  SECTION_ID,
  set,
  setGlobal,
  tee,
  writeBody,
  writeModule,
  writeName,
} from "../metering/wasm-writer.ts";

const [I32, VOID, FUNCTION, FUNCREF] = [0x7f, 0x40, 0x60, 0x70];
const LEAST_ARENA_BYTES = 2 ** 18;

const [ADD, SUB, MUL, SHIFT_RIGHT, LESS, AT_LEAST, MORE] = [0x6a, 0x6b, 0x6c, 0x76, 0x49, 0x4f, 0x4b];
const [LOAD, STORE] = [
  [0x28, 2, 0],
  [0x36, 2, 0],
];
const [IF, CLOSE, DROP, NOT] = [[0x04, VOID], 0x0b, 0x1a, 0x45];
const [MEMORY_SIZE, MEMORY_GROW] = [
  [0x3f, 0],
  [0x40, 0],
];

const TYPES = {
  malloc: [FUNCTION, 2, I32, I32, 1, I32],
  calloc: [FUNCTION, 3, I32, I32, I32, 1, I32],
  free: [FUNCTION, 2, I32, I32, 0],
  freeArena: [FUNCTION, 3, I32, I32, I32, 0],
  forget: [FUNCTION, 1, I32, 0],
};
const typeOf = (name: keyof typeof TYPES) => Object.keys(TYPES).indexOf(name);

const [NOW, PEAK, BUSY] = [0, 1, 2];
const [NOTE, FORGET] = [0, 1];

/** Calls the original that stands so far behind the context, which is a place in the table. The originals' own context is 0. */
const original = (type: keyof typeof TYPES, parameters: number, offset: number) => [
  ...constant(0),
  ...Array.from({ length: parameters - 1 }, (_, index) => get(index + 1)).flat(),
  ...[...get(0), ...constant(offset), ADD],
  ...callIndirect(typeOf(type)),
];

/** A block's size is kept in a memory of ours, a word for every 8 bytes of the realm's, which is how they are aligned. */
const placeOf = (block: number) => [...get(block), ...constant(1), SHIFT_RIGHT];
const isOutside = (place: number, compare: number) => [
  ...[...get(place), ...constant(16), SHIFT_RIGHT, ...MEMORY_SIZE, compare],
];

const note = [
  ...[1, 1, I32],
  ...[...placeOf(0), ...tee(2), ...constant(16), SHIFT_RIGHT, ...MEMORY_SIZE, AT_LEAST, ...IF],
  ...[
    ...get(2),
    ...constant(16),
    SHIFT_RIGHT,
    ...constant(1),
    ADD,
    ...MEMORY_SIZE,
    SUB,
    ...MEMORY_GROW,
    DROP,
  ],
  CLOSE,
  ...[...get(2), ...get(1), ...STORE],
  ...[...getGlobal(NOW), ...get(1), ADD, ...setGlobal(NOW)],
  ...[...getGlobal(NOW), ...getGlobal(PEAK), MORE, ...IF, ...getGlobal(NOW), ...setGlobal(PEAK), CLOSE],
  CLOSE,
];
const forget = [
  ...[1, 1, I32],
  ...[...placeOf(0), ...set(1), ...isOutside(1, LESS), ...IF],
  ...[...getGlobal(NOW), ...get(1), ...LOAD, SUB, ...setGlobal(NOW)],
  ...[...get(1), ...constant(0), ...STORE, CLOSE],
  CLOSE,
];

/** Allocators call each other; what the outer one is asked for is what counts. */
const outermost = (
  work: readonly number[],
  { block, was }: { block: number; was: number },
  then: number[],
) => [
  ...[...getGlobal(BUSY), ...set(was), ...constant(1), ...setGlobal(BUSY)],
  ...[...work, ...set(block), ...get(was), ...setGlobal(BUSY)],
  ...[...get(block), ...IF, ...get(was), NOT, ...IF, ...then, CLOSE, CLOSE, ...get(block), CLOSE],
];
const two = { block: 2, was: 3 };
const three = { block: 3, was: 4 };
const LOCALS = [1, 2, I32];

const malloc = [
  ...LOCALS,
  ...outermost(original("malloc", 2, 0), two, [...get(2), ...get(1), ...call(NOTE)]),
];
const calloc = [
  ...LOCALS,
  ...outermost(original("calloc", 3, 1), three, [...get(3), ...get(1), ...get(2), MUL, ...call(NOTE)]),
];
const realloc = [
  ...LOCALS,
  ...outermost(original("calloc", 3, 2), three, [
    ...[...get(1), ...call(FORGET)],
    ...[...get(3), ...get(2), ...call(NOTE)],
  ]),
];
const free = [0, ...get(1), ...call(FORGET), ...original("free", 2, 3), CLOSE];
/** What is smaller than an arena is a chunk of the interpreter's own stack. */
const allocateArena = [
  ...LOCALS,
  ...outermost(original("malloc", 2, 0), two, [
    ...[...get(1), ...constant(LEAST_ARENA_BYTES), LESS, ...IF],
    ...[...get(2), ...get(1), ...call(NOTE), CLOSE],
  ]),
];
const freeArena = [0, ...get(1), ...call(FORGET), ...original("freeArena", 3, 1), CLOSE];

const FUNCTIONS = {
  note: ["free", note],
  forget: ["forget", forget],
  malloc: ["malloc", malloc],
  calloc: ["calloc", calloc],
  realloc: ["calloc", realloc],
  free: ["free", free],
  allocateArena: ["malloc", allocateArena],
  freeArena: ["freeArena", freeArena],
} as const satisfies Record<string, readonly [keyof typeof TYPES, readonly number[]]>;

/**
 * A module that stands between CPython and its allocators and counts the bytes that are asked for: imports the realm's
 * `table`, and exports `malloc`, `calloc`, `realloc`, `free`, `allocateArena` and `freeArena`, whose context is the place in
 * the table where the originals stand in that order (the arena's two apart), the globals `now`, `peak` and `busy` (whether an
 * allocator is at work), and the memory `sizes`, where it keeps how large each block is: out of reach of all that runs in the
 * realm.
 */
export function allocationCounterModule(): Uint8Array {
  const functions = Object.values(FUNCTIONS);
  const zero = [I32, 1, ...constant(0), CLOSE];
  return writeModule([
    [SECTION_ID.type, Object.values(TYPES)],
    [SECTION_ID.import, [[...writeName("realm"), ...writeName("table"), 1, FUNCREF, 0, 0]]],
    [SECTION_ID.function, functions.map(([type]) => [typeOf(type)])],
    [SECTION_ID.memory, [[0, 1]]],
    [SECTION_ID.global, [zero, zero, zero]],
    [
      SECTION_ID.export,
      [
        [...writeName("sizes"), 2, 0],
        [...writeName("now"), 3, NOW],
        [...writeName("peak"), 3, PEAK],
        [...writeName("busy"), 3, BUSY],
        ...Object.keys(FUNCTIONS).map((name, index) => [...writeName(name), 0, index]),
      ],
    ],
    [SECTION_ID.code, functions.map(([, body]) => writeBody(body))],
  ]);
}
