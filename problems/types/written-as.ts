import { isList, type Value } from "#values";
import type { Type } from "./type.ts";

/** A value of a file, in which nodes are written as lists, as the value that it stands for. */
export function writtenAs(type: Type, value: Value): Value {
  if (value === null || typeof value !== "object") return value;
  if (!isList(value)) return value.kind === "map" && type.kind === "map" ? mapWrittenAs(type, value) : value;
  switch (type.kind) {
    case "linked-list":
    case "binary-tree":
      return { kind: type.kind, items: value };
    case "list":
    case "set":
      return value.map((item) => writtenAs(type.item, item));
    case "optional":
      return writtenAs(type.item, value);
    case "tuple":
      return value.map((item, index) =>
        type.items[index] === undefined ? item : writtenAs(type.items[index], item),
      );
    case "int":
    case "float":
    case "bool":
    case "string":
    case "bytes":
    case "any":
    case "map":
      return value;
  }
}

type MapValue = Extract<Value, { kind: "map" }>;

function mapWrittenAs(type: Type & { kind: "map" }, { kind, entries }: MapValue): MapValue {
  return { kind, entries: entries.map(([key, item]) => [key, writtenAs(type.value, item)]) };
}
