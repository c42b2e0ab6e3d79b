import { isList, stringifyValue, type Value } from "#values";

/** Whether the order of a list counts: always, not at this level, or not at this level and all below. */
export type ListOrder = "counts" | "free" | "free-deep";

/** What holds for the lists inside a list. */
export function orderInside(order: ListOrder): ListOrder {
  return order === "free-deep" ? "free-deep" : "counts";
}

/**
 * A text that two values share exactly when they are equal, whatever their type: numbers by what they are worth, a tuple
 * as a list, sets and maps in any order. A truth is no number.
 */
export function anyKey(value: Value, order: ListOrder): string {
  if (typeof value === "number") return numberKey(value);
  if (value === null || typeof value !== "object") return stringifyValue(value);
  const all = (items: readonly Value[]) => items.map((item) => anyKey(item, orderInside(order)));
  if (isList(value)) return listKey(all(value), order);
  switch (value.kind) {
    case "tuple":
      return listKey(all(value.items), order);
    case "set":
      return `set{${all(value.items).toSorted().join()}}`;
    case "map":
      return `{${value.entries
        .map((entry) => all(entry).join(":"))
        .toSorted()
        .join()}}`;
    case "bytes":
      return stringifyValue(value);
    case "linked-list":
    case "binary-tree":
      return `${value.kind}${listKey(all(value.items), "counts")}`;
  }
}

function listKey(keys: readonly string[], order: ListOrder): string {
  return `[${(order === "counts" ? keys : keys.toSorted()).join()}]`;
}

// An int and a float that are worth the same are the same.
function numberKey(value: number): string {
  return Number.isInteger(value) ? stringifyValue(BigInt(value)) : stringifyValue(value);
}
