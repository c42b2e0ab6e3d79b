import { isList, type Value } from "#values";

/** A type as values show it; `unknown` is what an empty list holds, `any` what no one type covers. */
type Seen =
  | { readonly kind: "unknown" | "null" | "bool" | "int" | "float" | "string" | "bytes" | "any" }
  | { readonly kind: "list" | "set"; readonly item: Seen }
  | { readonly kind: "tuple"; readonly items: readonly Seen[] }
  | { readonly kind: "map"; readonly key: Seen; readonly value: Seen }
  | { readonly kind: "optional"; readonly item: Seen };

const ANY: Seen = { kind: "any" };
const UNKNOWN: Seen = { kind: "unknown" };

/**
 * The narrowest type that holds all of the values as they are. An int is no float, since an argument would arrive as
 * another value than the set wrote; where it is an answer (`isResult`), 2 and 2.0 are equal, and floats hold both.
 */
export function inferType(values: readonly Value[], hint: string, isResult: boolean): string {
  const seen = values.map(seenIn).reduce((one, other) => join(one, other, isResult), UNKNOWN);
  return textOf(seen, hint);
}

function seenIn(value: Value): Seen {
  if (value === null) return { kind: "null" };
  if (typeof value === "bigint") return { kind: "int" };
  if (typeof value === "number") return { kind: "float" };
  if (typeof value === "boolean") return { kind: "bool" };
  if (typeof value === "string") return { kind: "string" };
  const all = (items: readonly Value[]) =>
    items.map(seenIn).reduce((one, other) => join(one, other, false), UNKNOWN);
  if (isList(value)) return { kind: "list", item: all(value) };
  switch (value.kind) {
    case "tuple":
      return { kind: "tuple", items: value.items.map(seenIn) };
    case "set":
      return { kind: "set", item: all(value.items) };
    case "map":
      return {
        kind: "map",
        key: all(value.entries.map(([key]) => key)),
        value: all(value.entries.map(([, item]) => item)),
      };
    case "bytes":
      return { kind: "bytes" };
    case "linked-list":
    case "binary-tree":
      return ANY;
  }
}

function join(one: Seen, other: Seen, isResult: boolean): Seen {
  const within = (a: Seen, b: Seen) => join(a, b, isResult);
  if (one.kind === "unknown") return other;
  if (other.kind === "unknown") return one;
  if (one.kind === "null" || other.kind === "null") return joinNull(one, other);
  if (one.kind === "optional" || other.kind === "optional") {
    const [a, b] = [one, other].map((side) => (side.kind === "optional" ? side.item : side)) as [Seen, Seen];
    return optional(within(a, b));
  }
  if (isResult && isNumber(one) && isNumber(other) && one.kind !== other.kind) return { kind: "float" };
  if (one.kind === "list" && other.kind === "list")
    return { kind: "list", item: within(one.item, other.item) };
  if (one.kind === "set" && other.kind === "set") return { kind: "set", item: within(one.item, other.item) };
  if (one.kind === "map" && other.kind === "map")
    return { kind: "map", key: within(one.key, other.key), value: within(one.value, other.value) };
  if (one.kind === "tuple" && other.kind === "tuple" && one.items.length === other.items.length)
    return { kind: "tuple", items: one.items.map((item, at) => within(item, other.items[at] as Seen)) };
  return one.kind === other.kind && one.kind !== "tuple" ? one : ANY;
}

function joinNull(one: Seen, other: Seen): Seen {
  const item = one.kind === "null" ? other : one;
  return item.kind === "null" || item.kind === "optional" ? item : optional(item);
}

function optional(item: Seen): Seen {
  return item.kind === "any" ? ANY : { kind: "optional", item };
}

function isNumber({ kind }: Seen): boolean {
  return kind === "int" || kind === "float";
}

function textOf(seen: Seen, hint: string): string {
  switch (seen.kind) {
    case "unknown":
    case "null":
      return typeOfHint(hint);
    case "bool":
    case "int":
    case "float":
    case "string":
    case "bytes":
    case "any":
      return seen.kind;
    case "list":
      return `list<${textOf(seen.item, hintInside(hint))}>`;
    case "set":
      return isHashable(seen.item) ? `set<${textOf(seen.item, "")}>` : "any";
    case "map":
      return isHashable(seen.key) ? `map<${textOf(seen.key, "")}, ${textOf(seen.value, "")}>` : "any";
    case "tuple":
      return seen.items.length === 0
        ? "any"
        : `tuple<${seen.items.map((item) => textOf(item, "")).join(", ")}>`;
    case "optional":
      return `optional<${textOf(seen.item, "")}>`;
  }
}

function isHashable(seen: Seen): boolean {
  if (seen.kind === "tuple") return seen.items.every(isHashable);
  if (seen.kind === "optional") return isHashable(seen.item);
  return !["list", "set", "map"].includes(seen.kind);
}

const HINTS: Readonly<Record<string, string>> = {
  int: "int",
  float: "float",
  bool: "bool",
  str: "string",
  bytes: "bytes",
};

// Values say nothing of what an empty list would hold; the program's own annotations may.
function typeOfHint(hint: string): string {
  if (Object.hasOwn(HINTS, hint)) return HINTS[hint] as string;
  const inside = hintInside(hint);
  return inside === "" ? "any" : `list<${typeOfHint(inside)}>`;
}

function hintInside(hint: string): string {
  return /^list\[(.*)\]$/i.exec(hint)?.[1] ?? "";
}
