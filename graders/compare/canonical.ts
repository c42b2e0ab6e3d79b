import { anyKey, keyOf, orderInside, type ListOrder, type Type } from "#problems";
import type { Value } from "#values";

/** A text that two natural values of a type share exactly when they are equal under a list order. */
export function canonicalText(type: Type, natural: unknown, order: ListOrder): string {
  const inside = (item: Type, value: unknown) => canonicalText(item, value, orderInside(order));
  if (order === "counts") return keyOf(type, natural);
  switch (type.kind) {
    case "int":
    case "float":
    case "bool":
    case "string":
    case "bytes":
    case "linked-list":
    case "binary-tree":
      return keyOf(type, natural);
    case "any":
      return anyKey(natural as Value, order);
    case "list":
      return `[${inOrder((natural as unknown[]).map((value) => inside(type.item, value)))}]`;
    case "set":
      return `{${inOrder((natural as unknown[]).map((value) => inside(type.item, value)))}}`;
    case "tuple":
      return `(${type.items.map((item, at) => inside(item, (natural as unknown[])[at])).join()})`;
    case "map":
      return `{${inOrder(textsOfEntries(natural as Map<unknown, unknown>, type.key, (item) => inside(type.value, item)))}}`;
    case "optional":
      return natural === null ? "null" : canonicalText(type.item, natural, order);
  }
}

function textsOfEntries(map: Map<unknown, unknown>, key: Type, textOf: (item: unknown) => string): string[] {
  return [...map].map(([name, item]) => `${keyOf(key, name)}:${textOf(item)}`);
}

function inOrder(texts: readonly string[]): string {
  return texts.toSorted().join();
}
