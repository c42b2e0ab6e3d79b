import { isList, type Value } from "#values";
import type { Type } from "./type.ts";

/** A natural value, and the type that it is of. */
export interface Typed {
  readonly type: Type;
  readonly natural: unknown;
}

/** The items of what is a list or a tuple, by its type or, where that is any, by itself; null for everything else. */
export function sequenceOf(type: Type, natural: unknown): Typed[] | null {
  if (natural === null) return null;
  if (type.kind === "optional") return sequenceOf(type.item, natural);
  if (type.kind === "list") return (natural as unknown[]).map((item) => ({ type: type.item, natural: item }));
  if (type.kind === "tuple")
    return type.items.map((item, at) => ({ type: item, natural: (natural as unknown[])[at] }));
  const items = type.kind === "any" ? itemsOf(natural as Value) : null;
  return items === null ? null : items.map((item) => ({ type, natural: item }));
}

function itemsOf(value: Value): readonly Value[] | null {
  if (value === null || typeof value !== "object") return null;
  if (isList(value)) return value;
  return value.kind === "tuple" ? value.items : null;
}
