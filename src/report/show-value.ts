import { decodeValue, isList, type Value } from "#values";
import { escapeText } from "./escape.ts";

/** A value in the notation as a person writes it, in one line: `2.0`, `[1, 2]`, `(1, "a")`, `{"k": null}`. */
export function showValue(notation: unknown): string {
  return show(decodeValue(notation));
}

function show(value: Value): string {
  if (value === null) return "null";
  if (typeof value === "boolean" || typeof value === "bigint") return String(value);
  if (typeof value === "number") return showFloat(value);
  if (typeof value === "string") return showString(value);
  if (isList(value)) return `[${showAll(value)}]`;
  switch (value.kind) {
    case "tuple":
      return value.items.length === 1 ? `(${showAll(value.items)},)` : `(${showAll(value.items)})`;
    case "set":
      return value.items.length === 0 ? "set()" : `{${showAll(value.items)}}`;
    case "map":
      return `{${value.entries.map(([key, item]) => `${show(key)}: ${show(item)}`).join(", ")}}`;
    // An array of the same items is another answer.
    case "linked-list":
      return `ListNode [${showAll(value.items)}]`;
    case "binary-tree":
      return `TreeNode [${showAll(value.items)}]`;
    case "bytes":
      return `bytes(${Buffer.from(value.bytes).toString("hex")})`;
  }
}

function showAll(items: readonly Value[]): string {
  return items.map(show).join(", ");
}

function showFloat(value: number): string {
  if (Object.is(value, -0)) return "-0.0";
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? `${value}.0` : String(value);
}

function showString(text: string): string {
  return `"${escapeText(text.replaceAll("\\", "\\\\").replaceAll('"', '\\"'))}"`;
}
