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

type WasmType = "i32" | "i64";

/** What a function of C takes and gives. */
export interface CSignature {
  readonly parameters: readonly WasmType[];
  readonly result: WasmType;
}

const TYPE = { i32: 0x7f, i64: 0x7e } as const;
const [VOID, FUNCTION, FUNCREF] = [0x40, 0x60, 0x70];
const [IF, CLOSE, NOT, ADD_I32, ADD_I64, SUB_I64] = [[0x04, VOID], 0x0b, 0x45, 0x6a, 0x7c, 0x7d];
const ZERO_I64 = [0x42, 0];
const [FIXED, CHANGING] = [0, 1];

/** Globals, by their order: two are the realm's. */
const [METER, FIRST, SPENT, BUSY] = [0, 1, 2, 3];

/** was = busy; busy = 1; start = meter; result = original(...); busy = was; if (!was) spent += meter - start */
function around({ parameters, result: given }: CSignature, place: number): readonly number[] {
  const [was, result, start] = [parameters.length, parameters.length + 1, parameters.length + 2];
  const passed = parameters.flatMap((_, index) => get(index));
  return [
    ...[3, 1, TYPE.i32, 1, TYPE[given], 1, TYPE.i64],
    ...[...getGlobal(BUSY), ...set(was), ...constant(1), ...setGlobal(BUSY)],
    ...[...getGlobal(METER), ...set(start), ...passed],
    ...[...getGlobal(FIRST), ...constant(place), ADD_I32, ...callIndirect(place), ...set(result)],
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
 * A module that stands before functions of an interpreter's C code and adds up what they execute, with all that they call; of one in
 * another only the outer counts. Imports the realm's `table`, its `meter`, and `first`, where in the table the originals stand in
 * the order of `signatures`; exports `f0`, `f1`, ..., and the globals `spent` and `busy`.
 */
export function sortAccountModule(signatures: readonly CSignature[]): Uint8Array {
  const types = signatures.map(({ parameters, result }) => [
    ...[FUNCTION, parameters.length, ...parameters.map((type) => TYPE[type])],
    ...[1, TYPE[result]],
  ]);
  return writeModule([
    [SECTION_ID.type, types],
    [
      SECTION_ID.import,
      [
        [...writeName("realm"), ...writeName("table"), 1, FUNCREF, 0, 0],
        [...writeName("realm"), ...writeName("meter"), 3, TYPE.i64, CHANGING],
        [...writeName("realm"), ...writeName("first"), 3, TYPE.i32, FIXED],
      ],
    ],
    [SECTION_ID.function, signatures.map((_, index) => [index])],
    [
      SECTION_ID.global,
      [
        [TYPE.i64, CHANGING, ...ZERO_I64, CLOSE],
        [TYPE.i32, CHANGING, ...constant(0), CLOSE],
      ],
    ],
    [
      SECTION_ID.export,
      [
        [...writeName("spent"), 3, SPENT],
        [...writeName("busy"), 3, BUSY],
        ...signatures.map((_, index) => [...writeName(`f${index}`), 0, index]),
      ],
    ],
    [SECTION_ID.code, signatures.map((signature, place) => writeBody(around(signature, place)))],
  ]);
}
