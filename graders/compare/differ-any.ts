import { anyKey } from "#problems";
import { isList, type Value } from "#values";
import type { Rule } from "./differ.ts";
import type { Difference, Pair } from "./difference.ts";
import { differAsMultisets } from "./multiset.ts";
import { show } from "./show.ts";

const ANY = { kind: "any" } as const;

/**
 * The first difference between two values of which no type is declared, or null: numbers by what they are worth, a list for
 * a tuple and the other way round. What is inside sets and keys is held exactly.
 */
export function differInAny(rule: Rule, pair: Pair<Value>): Difference | null {
  const { got, expected } = pair;
  if (isNumber(got) && isNumber(expected)) return differInNumbers(rule, { ...pair, got, expected });
  const [items, others] = [got, expected].map(sequenceOf);
  if (items !== null && items !== undefined && others !== null && others !== undefined)
    return differInItems(rule, { ...pair, got: items, expected: others });
  const [map, other] = [got, expected].map(mapOf);
  if (map !== null && map !== undefined && other !== null && other !== undefined)
    return differInMaps(rule, { ...pair, got: map, expected: other });
  return anyKey(got, "counts") === anyKey(expected, "counts") ? null : tellBoth(pair);
}

function differInNumbers(rule: Rule, pair: Pair<bigint | number>): Difference | null {
  const { got, expected } = pair;
  const agree =
    typeof got === "bigint" && typeof expected === "bigint"
      ? got === expected
      : rule.floatsAgree(Number(got), Number(expected));
  return agree ? null : tellBoth(pair);
}

function differInItems(rule: Rule, pair: Pair<readonly Value[]>): Difference | null {
  const { got, expected, path } = pair;
  if (rule.order !== "counts" || rule.repeats === "free") {
    const once = (items: readonly Value[]) => [
      ...new Map(items.map((item) => [anyKey(item, "counts"), item])).values(),
    ];
    const both =
      rule.repeats === "free"
        ? { got: once(got), expected: once(expected), path }
        : { got: [...got], expected: [...expected], path };
    return differAsMultisets(
      { kind: "list", item: ANY, minLength: 0, maxLength: Infinity },
      both,
      rule.order === "free-deep" ? "free-deep" : "counts",
    );
  }
  const shared = Math.min(got.length, expected.length);
  for (let at = 0; at < shared; at++) {
    const items = { got: got[at] as Value, expected: expected[at] as Value, path: `${path}[${at}]` };
    const found = differInAny(rule, items);
    if (found !== null) return found;
  }
  if (got.length === expected.length) return null;
  return { path, note: `got ${got.length} items, expected ${expected.length}` };
}

function differInMaps(rule: Rule, { got, expected, path }: Pair<Entries>): Difference | null {
  const left = new Map(got.map(([key, value]) => [anyKey(key, "counts"), value]));
  for (const [key, value] of expected) {
    const name = anyKey(key, "counts");
    if (!left.has(name)) return { path, note: `lacks the key ${show(ANY, key)}` };
    const values = { got: left.get(name) as Value, expected: value, path: `${path}[${show(ANY, key)}]` };
    const found = differInAny(rule, values);
    if (found !== null) return found;
    left.delete(name);
  }
  return left.size === 0
    ? null
    : { path, note: `has ${left.size} more keys than the ${expected.length} expected` };
}

type Entries = readonly (readonly [Value, Value])[];

function isNumber(value: Value): value is bigint | number {
  return typeof value === "bigint" || typeof value === "number";
}

function sequenceOf(value: Value): readonly Value[] | null {
  if (value === null || typeof value !== "object") return null;
  if (isList(value)) return value;
  return value.kind === "tuple" ? value.items : null;
}

function mapOf(value: Value): Entries | null {
  return value !== null && typeof value === "object" && !isList(value) && value.kind === "map"
    ? value.entries
    : null;
}

function tellBoth({ got, expected, path }: Pair<Value>): Difference {
  return { path, note: `got ${show(ANY, got)}, expected ${show(ANY, expected)}` };
}
