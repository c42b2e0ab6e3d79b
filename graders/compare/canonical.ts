import { keyOf, sequenceOf, type Type } from "#problems";

/** Whether the order of a list counts: always, not at this level, or not at this level and all below. */
export type ListOrder = "counts" | "free" | "free-deep";

/** What holds for the lists inside a list. */
export function orderInside(order: ListOrder): ListOrder {
  return order === "free-deep" ? "free-deep" : "counts";
}

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
    case "any": {
      const items = sequenceOf(type, natural)?.map((item) => inside(type, item.natural));
      return items === undefined ? keyOf(type, natural) : `[${inOrder(items)}]`;
    }
  }
}

function textsOfEntries(map: Map<unknown, unknown>, key: Type, textOf: (item: unknown) => string): string[] {
  return [...map].map(([name, item]) => `${keyOf(key, name)}:${textOf(item)}`);
}

function inOrder(texts: readonly string[]): string {
  return texts.toSorted().join();
}
