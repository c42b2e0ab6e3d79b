import type { Type } from "./type.ts";

/** Whether a natural value has the outermost shape of a type; what it holds is for the caller to look at. */
export function isNatural(type: Type, natural: unknown): boolean {
  switch (type.kind) {
    case "int":
      return typeof natural === "bigint" || Number.isSafeInteger(natural);
    case "float":
      return typeof natural === "number";
    case "any":
      return natural !== undefined;
    case "bool":
      return typeof natural === "boolean";
    case "string":
      return typeof natural === "string";
    case "bytes":
      return natural instanceof Uint8Array;
    case "list":
    case "set":
    case "linked-list":
    case "binary-tree":
      return Array.isArray(natural);
    case "tuple":
      return Array.isArray(natural) && natural.length === type.items.length;
    case "map":
      return natural instanceof Map;
    case "optional":
      return natural === null || isNatural(type.item, natural);
  }
}

/** What a natural value is, for a message: `a string`, `2.5`. */
export function describeNatural(natural: unknown): string {
  if (typeof natural === "number" || natural === null || natural === undefined) return String(natural);
  if (Array.isArray(natural)) return `an array of ${natural.length}`;
  return typeof natural === "object"
    ? `an object (${natural.constructor?.name ?? "bare"})`
    : `a ${typeof natural}`;
}
