import type { Language } from "#sandbox";
import { isList, type Value } from "#values";

/** A value as a program in the language writes it. */
export function showInLanguage(value: Value, language: Language): string {
  return show(value, language === "python" ? PYTHON : JAVASCRIPT);
}

interface Notation {
  readonly none: string;
  readonly yes: string;
  readonly no: string;
  float(value: number): string;
  tuple(items: readonly string[]): string;
  set(items: readonly string[]): string;
  map(entries: readonly (readonly [string, string])[]): string;
  bytes(items: string): string;
}

const PYTHON: Notation = {
  none: "None",
  yes: "True",
  no: "False",
  float: (value) => {
    if (!Number.isFinite(value))
      return `float("${Number.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf"}")`;
    if (Object.is(value, -0)) return "-0.0";
    return Number.isInteger(value) && Math.abs(value) < 1e21 ? `${value}.0` : String(value);
  },
  tuple: (items) => (items.length === 1 ? `(${items[0]},)` : `(${items.join(", ")})`),
  set: (items) => (items.length === 0 ? "set()" : `{${items.join(", ")}}`),
  map: (entries) => `{${entries.map((entry) => entry.join(": ")).join(", ")}}`,
  bytes: (items) => `bytes([${items}])`,
};

const JAVASCRIPT: Notation = {
  none: "null",
  yes: "true",
  no: "false",
  float: (value) => (Object.is(value, -0) ? "-0" : String(value)),
  tuple: (items) => `[${items.join(", ")}]`,
  set: (items) => `new Set([${items.join(", ")}])`,
  map: (entries) => `new Map([${entries.map((entry) => `[${entry.join(", ")}]`).join(", ")}])`,
  bytes: (items) => `new Uint8Array([${items}])`,
};

function show(value: Value, notation: Notation): string {
  const all = (items: readonly Value[]) => items.map((item) => show(item, notation));
  if (value === null) return notation.none;
  if (typeof value === "boolean") return value ? notation.yes : notation.no;
  if (typeof value === "bigint") return String(value);
  if (typeof value === "number") return notation.float(value);
  // JSON's escapes are Python's and JavaScript's, too.
  if (typeof value === "string") return JSON.stringify(value);
  if (isList(value)) return `[${all(value).join(", ")}]`;
  switch (value.kind) {
    case "tuple":
      return notation.tuple(all(value.items));
    case "set":
      return notation.set(all(value.items));
    case "map":
      return notation.map(value.entries.map(([key, item]) => [show(key, notation), show(item, notation)]));
    // As interview sites tell them; what builds the nodes is none of the language's.
    case "linked-list":
      return `ListNode [${all(value.items).join(", ")}]`;
    case "binary-tree":
      return `TreeNode [${all(value.items).join(", ")}]`;
    case "bytes":
      return notation.bytes(Array.from(value.bytes).join(", "));
  }
}
