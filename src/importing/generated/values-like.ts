import fc from "fast-check";
import { isList, type MapValue, type SetValue, type TupleValue, type Value } from "#values";
import { listsLike } from "./lists-like.ts";
import { textsLike } from "./texts-like.ts";

/**
 * Values such as the seen ones: of their kinds, within their ranges and lengths, of their characters, and in order, without
 * repetitions or of one length where all that were seen are. Nobody wrote down what is allowed, so what was seen is all that is sure.
 */
export function valuesLike(seen: readonly Value[]): fc.Arbitrary<Value> {
  const kinds = Map.groupBy(seen, kindOf);
  return fc.oneof(...[...kinds].map(([kind, values]) => ofKind(kind, values)));
}

function kindOf(value: Value): string {
  if (value === null) return "null";
  if (isList(value)) return "list";
  if (typeof value !== "object") return typeof value;
  return value.kind === "tuple" ? `tuple of ${value.items.length}` : value.kind;
}

function ofKind(kind: string, seen: readonly Value[]): fc.Arbitrary<Value> {
  switch (kind) {
    case "null":
      return fc.constant(null);
    case "boolean":
      return fc.boolean();
    case "bigint":
      return wholeLike(seen as readonly bigint[]);
    case "number":
      return fractionsLike(seen as readonly number[]);
    case "string":
      return textsLike(seen as readonly string[]);
    case "list":
      return listsLike(seen as readonly (readonly Value[])[], valuesLike);
    case "set":
      return setsLike(seen as readonly SetValue[]);
    case "map":
      return mapsLike(seen as readonly MapValue[]);
    default:
      return kind.startsWith("tuple") ? tuplesLike(seen as readonly TupleValue[]) : fc.constantFrom(...seen);
  }
}

function wholeLike(seen: readonly bigint[]): fc.Arbitrary<bigint> {
  const [min, max] = seen.reduce(
    ([least, most], each) => [each < least ? each : least, each > most ? each : most],
    [seen[0] as bigint, seen[0] as bigint],
  );
  return fc.bigInt({ min, max });
}

// With no more decimals than were seen: further ones bring out how code rounds, which is seldom what was asked.
function fractionsLike(seen: readonly number[]): fc.Arbitrary<number> {
  const finite = seen.filter(Number.isFinite);
  if (finite.length < seen.length || finite.some((each) => Math.abs(each) > MOST_FRACTION))
    return fc.constantFrom(...seen);
  const scale = 10 ** Math.max(...finite.map(decimalsOf));
  const [min, max] = [Math.min(...finite), Math.max(...finite)].map((end) => Math.round(end * scale));
  return fc.integer({ min: min as number, max: max as number }).map((scaled) => scaled / scale);
}

const MOST_FRACTION = 1e9;
const MOST_DECIMALS = 6;

function decimalsOf(value: number): number {
  return Math.min(MOST_DECIMALS, /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 1);
}

function tuplesLike(seen: readonly TupleValue[]): fc.Arbitrary<Value> {
  const places = (seen[0] as TupleValue).items.map((_, at) =>
    valuesLike(seen.map(({ items }) => items[at] as Value)),
  );
  return fc.tuple(...places).map((items) => ({ kind: "tuple", items }));
}

function setsLike(seen: readonly SetValue[]): fc.Arbitrary<Value> {
  const lists = listsLike(
    seen.map(({ items }) => items),
    valuesLike,
    { isDistinct: true },
  );
  return lists.map((items) => ({ kind: "set", items }));
}

function mapsLike(seen: readonly MapValue[]): fc.Arbitrary<Value> {
  const keys = seen.map(({ entries }) => entries.map(([key]) => key));
  const values = seen.flatMap(({ entries }) => entries.map(([, value]) => value));
  if (values.length === 0) return fc.constantFrom(...seen);
  const value = valuesLike(values);
  return listsLike(keys, valuesLike, { isDistinct: true })
    .chain((made) => fc.tuple(fc.constant(made), fc.array(value, exactly(made.length))))
    .map(([made, held]) => ({
      kind: "map",
      entries: made.map((key, at) => [key, held[at] as Value] as const),
    }));
}

function exactly(length: number): fc.ArrayConstraints {
  return { minLength: length, maxLength: length };
}
