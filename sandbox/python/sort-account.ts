import {
  callIndirect,
  constant,
  get,
  getGlobal,
  SECTION_ID,
  set,
  setGlobal,
  writeBody,
  writeModule,
  writeName,
} from "./wasm-writer.ts";

const [I32, I64, VOID, FUNCTION, FUNCREF] = [0x7f, 0x7e, 0x40, 0x60, 0x70];
const [IF, CLOSE, NOT, ADD_I32, ADD_I64, SUB_I64] = [[0x04, VOID], 0x0b, 0x45, 0x6a, 0x7c, 0x7d];
const ZERO_I64 = [0x42, 0];
const [FIXED, CHANGING] = [0, 1];

/** Globals, by their order: two are the realm's. */
const [METER, FIRST, SPENT, BUSY] = [0, 1, 2, 3];
const FEWEST_PARAMETERS = 2;
const PARAMETERS = [FEWEST_PARAMETERS, 3, 4] as const;

const typeOf = (parameters: number) => parameters - FEWEST_PARAMETERS;

/** was = busy; busy = 1; start = meter; result = original(...); busy = was; if (!was) spent += meter - start */
function around(parameters: number, place: number): readonly number[] {
  const [was, result, start] = [parameters, parameters + 1, parameters + 2];
  const passed = Array.from({ length: parameters }, (_, index) => get(index)).flat();
  return [
    ...[2, 2, I32, 1, I64],
    ...[...getGlobal(BUSY), ...set(was), ...constant(1), ...setGlobal(BUSY)],
    ...[...getGlobal(METER), ...set(start), ...passed],
    ...[
      ...getGlobal(FIRST),
      ...constant(place),
      ADD_I32,
      ...callIndirect(typeOf(parameters)),
      ...set(result),
    ],
    ...[...get(was), ...setGlobal(BUSY), ...get(was), NOT, ...IF],
    ...[
      ...getGlobal(SPENT),
      ...getGlobal(METER),
      ...get(start),
      SUB_I64,
      ADD_I64,
      ...setGlobal(SPENT),
      CLOSE,
    ],
    ...[...get(result), CLOSE],
  ];
}

/**
 * A module that stands before functions of CPython's C code and adds up what they execute, with all that they call; of one in
 * another only the outer counts. `parameters` says how many each takes, 2 to 4. Imports the realm's `table`, its `meter`, and `first`,
 * where in the table the originals stand in that order; exports `f0`, `f1`, ..., and the globals `spent` and `busy`.
 */
export function sortAccountModule(parameters: readonly number[]): Uint8Array {
  const types = PARAMETERS.map((count) => [FUNCTION, count, ...Array<number>(count).fill(I32), 1, I32]);
  return writeModule([
    [SECTION_ID.type, types],
    [
      SECTION_ID.import,
      [
        [...writeName("realm"), ...writeName("table"), 1, FUNCREF, 0, 0],
        [...writeName("realm"), ...writeName("meter"), 3, I64, CHANGING],
        [...writeName("realm"), ...writeName("first"), 3, I32, FIXED],
      ],
    ],
    [SECTION_ID.function, parameters.map((count) => [typeOf(count)])],
    [
      SECTION_ID.global,
      [
        [I64, CHANGING, ...ZERO_I64, CLOSE],
        [I32, CHANGING, ...constant(0), CLOSE],
      ],
    ],
    [
      SECTION_ID.export,
      [
        [...writeName("spent"), 3, SPENT],
        [...writeName("busy"), 3, BUSY],
        ...parameters.map((_, index) => [...writeName(`f${index}`), 0, index]),
      ],
    ],
    [SECTION_ID.code, parameters.map((count, place) => writeBody(around(count, place)))],
  ]);
}
