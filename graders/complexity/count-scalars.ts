import { isList, type Value } from "#values";

/** The size of an answer: how many numbers, texts, truths and nothings are in it, however nested. */
export function countScalars(value: Value): number {
  if (value === null || typeof value !== "object") return 1;
  if (isList(value)) return total(value);
  switch (value.kind) {
    case "tuple":
    case "set":
    case "linked-list":
      return total(value.items);
    case "binary-tree":
      return total(value.items.filter((item) => item !== null));
    case "map":
      return total(value.entries.flat());
    case "bytes":
      return value.bytes.length;
  }
}

function total(values: readonly Value[]): number {
  return values.reduce<number>((sum, each) => sum + countScalars(each), 0);
}
