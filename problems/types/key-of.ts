import { stringifyValue, type Value } from "#values";
import { anyKey } from "./any-key.ts";
import { levelOrder } from "./level-order.ts";
import { toValue } from "./to-value.ts";
import type { Type } from "./type.ts";

/** A text that two natural values of a type share exactly when they are equal; the order inside a set does not count. */
export function keyOf(type: Type, natural: unknown): string {
  switch (type.kind) {
    case "int":
    case "float":
      return natural === 0 ? "0" : stringifyValue(toValue(type, natural));
    case "any":
      return anyKey(natural as Value, "counts");
    case "bool":
    case "string":
    case "bytes":
      return stringifyValue(toValue(type, natural));
    case "list":
      return `[${(natural as unknown[]).map((item) => keyOf(type.item, item)).join()}]`;
    case "set":
      return `{${inOrder((natural as unknown[]).map((item) => keyOf(type.item, item))).join()}}`;
    case "tuple":
      return `(${type.items.map((item, index) => keyOf(item, (natural as unknown[])[index])).join()})`;
    case "map":
      return `{${inOrder([...(natural as Map<unknown, unknown>)].map(([key, item]) => `${keyOf(type.key, key)}:${keyOf(type.value, item)}`)).join()}}`;
    case "linked-list":
    case "binary-tree":
      return keyOf(levelOrder(type), natural);
    case "optional":
      return natural === null ? "null" : keyOf(type.item, natural);
  }
}

function inOrder(keys: string[]): string[] {
  // The default order compares code units, so it is the same on every machine.
  return keys.toSorted();
}
