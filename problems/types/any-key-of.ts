import { isList, stringifyValue, type Value } from "#values";

/**
 * A text that two values without a declared type share exactly when they are equal: 2 is 2.0 and -0 is 0, a tuple is the list
 * of its items (JavaScript has no tuples), the order inside a set or a map does not count, and a truth is the number that it
 * is in Python, whose `==` the sets hold answers together with that mix the two.
 */
export function anyKeyOf(value: Value): string {
  if (typeof value === "number") return Number.isInteger(value) ? String(BigInt(value)) : String(value);
  if (typeof value === "bigint") return String(value);
  if (typeof value === "boolean") return value ? "1" : "0";
  if (value === null || typeof value !== "object") return stringifyValue(value);
  if (isList(value)) return `[${value.map(anyKeyOf).join()}]`;
  switch (value.kind) {
    case "tuple":
      return anyKeyOf(value.items);
    case "set":
      return `{${value.items.map(anyKeyOf).toSorted().join()}}`;
    case "map":
      return `{${value.entries
        .map((pair) => pair.map(anyKeyOf).join(":"))
        .toSorted()
        .join()}:}`;
    case "linked-list":
    case "binary-tree":
      return `${value.kind}${anyKeyOf(value.items)}`;
    case "bytes":
      return stringifyValue(value);
  }
}
