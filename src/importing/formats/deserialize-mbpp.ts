import { isList, type Value } from "#values";

type Turn = (args: readonly Value[]) => Value[];

const NO_NOTATION = "its arguments are complex numbers, which have no notation";

/**
 * The arguments of an MBPP+ task as Python has them: JSON has no tuples and no sets, so the published file writes lists, and
 * which of them are which goes by the number of the task. Says why where they cannot be had.
 */
export function deserializeMbpp(taskId: string, inputs: readonly Value[]): Value[][] | string {
  const number = Number(taskId.split("/").at(-1));
  if (COMPLEX.has(number)) return NO_NOTATION;
  const turn = TURNS.find(([numbers]) => numbers.includes(number))?.[1] ?? ((args) => [...args]);
  return inputs.map((args) => turn(itemsOf(args)));
}

const COMPLEX: ReadonlySet<number> = new Set([124, 252]);

function itemsOf(value: Value): readonly Value[] {
  return value !== null && typeof value === "object" && isList(value) ? value : [];
}

function isListValue(value: Value): value is readonly Value[] {
  return value !== null && typeof value === "object" && isList(value);
}

function tuple(value: Value): Value {
  return isListValue(value) ? { kind: "tuple", items: value } : value;
}

function tuplesIn(value: Value): Value {
  return itemsOf(value).map(tuple);
}

function tupleThroughout(value: Value): Value {
  return isListValue(value) ? { kind: "tuple", items: value.map(tupleThroughout) } : value;
}

// An empty list stands for an empty dict there.
function setOrDict(value: Value): Value {
  const items = itemsOf(value);
  if (!isListValue(value) || items.length === 0) return { kind: "map", entries: [] };
  return { kind: "set", items: distinct(items) };
}

function distinct(items: readonly Value[]): Value[] {
  return items.filter((item, at) => items.indexOf(item) === at);
}

function tupleValues(value: Value): Value {
  if (value === null || typeof value !== "object" || isList(value) || value.kind !== "map") return value;
  return { kind: "map", entries: value.entries.map(([key, item]) => [key, tuple(item)] as const) };
}

const first =
  (turn: (value: Value) => Value): Turn =>
  ([one = null, ...others]) => [turn(one), ...others];

const TURNS: readonly (readonly [readonly number[], Turn])[] = [
  [
    [
      2, 116, 132, 143, 222, 261, 273, 394, 399, 421, 424, 429, 470, 560, 579, 596, 616, 630, 726, 740, 744,
      809,
    ],
    (args) => args.map(tuple),
  ],
  [[63, 64, 70, 94, 120, 237, 272, 299, 400, 409, 417, 438, 473, 614, 780], (args) => args.map(tuplesIn)],
  [[75, 413, 444, 753], ([one = null, other = null]) => [tuplesIn(one), other]],
  [[106, 750], ([one = null, other = null]) => [one, tuple(other)]],
  [[115], ([one = null]) => [itemsOf(one).map(setOrDict)]],
  [[250, 405, 446, 617, 720, 763, 808], ([one = null, other = null]) => [tuple(one), other]],
  [[259, 401, 445], (args) => args.map((arg) => tuple(tuplesIn(arg)))],
  [[278], ([one = null]) => [tuple(tuplesIn(one))]],
  [[307], first(tuple)],
  [[722], first(tupleValues)],
  [[580, 615, 791], (args) => args.map(tupleThroughout)],
];
