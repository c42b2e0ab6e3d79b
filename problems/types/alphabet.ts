import { FieldError, type FieldPath } from "../field-error.ts";

/** Reads an alphabet: characters, and ranges such as `a-z`; a hyphen at either end is itself. */
export function readAlphabet(raw: unknown, path: FieldPath): string {
  if (typeof raw !== "string" || raw === "")
    throw new FieldError(path, 'alphabet must be characters, e.g. "a-z0-9"');
  const letters = Array.from(raw.matchAll(/(.)-(.)|./gsu), ([whole, first, last]) =>
    first === undefined || last === undefined ? [whole] : between(first, last, path),
  );
  return [...new Set(letters.flat())].join("");
}

function between(first: string, last: string, path: FieldPath): string[] {
  const [from, to] = [first.codePointAt(0) as number, last.codePointAt(0) as number];
  if (from > to) throw new FieldError(path, `the range ${first}-${last} is empty; swap its ends`);
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));
}
