import { spellOutUnsafe } from "./escape.ts";

/** Data as JSON that is safe to print: what a terminal would obey or hide is spelt out in JSON's own way. */
export function formatJson(data: unknown): string {
  // The line ends are JSON's own: those in strings are spelt out already.
  return `${JSON.stringify(data, null, 2).split("\n").map(spellOutUnsafe).join("\n")}\n`;
}
