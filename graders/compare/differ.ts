import { levelOrder, orderInside, type ListOrder, type Type } from "#problems";
import type { Value } from "#values";
import { canonicalText } from "./canonical.ts";
import { differInAny } from "./differ-any.ts";
import type { Difference, Pair } from "./difference.ts";
import { differAsMultisets } from "./multiset.ts";
import { show } from "./show.ts";

/** What counts as equal. */
export interface Rule {
  readonly floatsAgree: (got: number, expected: number) => boolean;
  readonly order: ListOrder;
  /** Of a list whose order is free: whether it counts how often an item is there; absent: it does. */
  readonly repeats?: "free";
}

/** The first difference between two natural values of one type, or null. */
export function differ(rule: Rule, type: Type, pair: Pair): Difference | null {
  switch (type.kind) {
    case "int":
    case "bool":
    case "string":
    case "bytes":
      return differAsTexts(type, pair);
    case "any":
      return differInAny(rule, pair as Pair<Value>);
    case "float":
      return rule.floatsAgree(pair.got as number, pair.expected as number) ? null : tellBoth(type, pair);
    case "list":
      if (rule.repeats === "free")
        return differAsMultisets(type, onceEach(type, pair as Pair<unknown[]>), "counts");
      if (rule.order !== "counts")
        return differAsMultisets(type, pair as Pair<unknown[]>, orderInside(rule.order));
      return differInOrder(rule, () => type.item, pair as Pair<unknown[]>);
    case "linked-list":
    case "binary-tree":
      return differ({ ...rule, order: "counts" }, levelOrder(type), pair);
    case "tuple":
      return differInOrder(inside(rule), (at) => type.items[at] as Type, pair as Pair<unknown[]>);
    case "set":
      return differAsSets(rule, type, pair as Pair<unknown[]>);
    case "map":
      return differAsMaps(rule, type, pair as Pair<Map<unknown, unknown>>);
    case "optional":
      if (pair.got === null || pair.expected === null) return differAsTexts(type, pair);
      return differ(rule, type.item, pair);
  }
}

function onceEach(type: Type & { kind: "list" }, { got, expected, path }: Pair<unknown[]>): Pair<unknown[]> {
  const [gotOnce, expectedOnce] = [got, expected].map((items) => [
    ...new Map(items.map((item) => [canonicalText(type.item, item, "counts"), item])).values(),
  ]) as [unknown[], unknown[]];
  return { got: gotOnce, expected: expectedOnce, path };
}

function inside({ floatsAgree, order }: Rule): Rule {
  const rule = { floatsAgree, order };
  return { ...rule, order: orderInside(rule.order) };
}

function differAsTexts(type: Type, pair: Pair): Difference | null {
  const [got, expected] = [pair.got, pair.expected].map((side) => canonicalText(type, side, "counts"));
  return got === expected ? null : tellBoth(type, pair);
}

function tellBoth(type: Type, { got, expected, path }: Pair): Difference {
  const kind = type.kind === "optional" ? `${type.item.kind} or none` : type.kind;
  return { path, note: `got ${show(type, got)}, expected ${show(type, expected)} (${kind})` };
}

function differInOrder(rule: Rule, typeAt: (at: number) => Type, pair: Pair<unknown[]>): Difference | null {
  const { got, expected, path } = pair;
  for (let at = 0; at < Math.min(got.length, expected.length); at++) {
    const found = differ(rule, typeAt(at), { got: got[at], expected: expected[at], path: `${path}[${at}]` });
    if (found !== null) return found;
  }
  if (got.length === expected.length) return null;
  return { path, note: `got ${got.length} items, expected ${expected.length}` };
}

function differAsSets(rule: Rule, type: Type & { kind: "set" }, pair: Pair<unknown[]>): Difference | null {
  if (type.item.kind !== "float") return differAsMultisets(type, pair, orderInside(rule.order));
  // Floats within a tolerance have no common text: the sorted sets are held side by side instead.
  const [got, expected] = [pair.got, pair.expected].map((side) => Float64Array.from(side as number[]).sort());
  const agree =
    got?.length === expected?.length &&
    got?.every((item, at) => rule.floatsAgree(item, expected?.[at] ?? NaN));
  return agree === true ? null : tellBoth(type, pair);
}

function differAsMaps(
  rule: Rule,
  type: Type & { kind: "map" },
  { got, expected, path }: Pair<Map<unknown, unknown>>,
): Difference | null {
  const byText = new Map([...got].map(([key, value]) => [canonicalText(type.key, key, "counts"), value]));
  for (const [key, value] of expected) {
    const text = canonicalText(type.key, key, "counts");
    if (!byText.has(text)) return { path, note: `lacks the key ${show(type.key, key)}` };
    const pair = { got: byText.get(text), expected: value, path: `${path}[${show(type.key, key)}]` };
    const found = differ(inside(rule), type.value, pair);
    if (found !== null) return found;
    byText.delete(text);
  }
  return byText.size === 0
    ? null
    : { path, note: `has ${byText.size} more keys than the ${expected.size} expected` };
}
