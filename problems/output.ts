import type { Checker } from "./problem.ts";

/** Where what a program printed first differs from what is right: a line, from 1, and how. */
export interface OutputDifference {
  readonly line: number;
  readonly note: string;
}

interface Token {
  readonly text: string;
  readonly line: number;
}

/**
 * Holds what a program printed against what is right, as a judge of programs does: white space at the ends of lines and of
 * the whole does not count; with a checker of tokens or floats, words are held side by side wherever they stand. Null where
 * it is the same.
 */
export function differInOutput(checker: Checker, got: string, expected: string): OutputDifference | null {
  switch (checker.kind) {
    case "tokens":
      return differInTokens((one, other) => one === other, tokensOf(got), tokensOf(expected));
    case "float":
      return differInTokens((one, other) => areClose(checker, one, other), tokensOf(got), tokensOf(expected));
    case "exact":
    case "unordered":
    case "set":
    case "any-of":
    case "custom":
      return differInTokens((one, other) => one === other, linesOf(got), linesOf(expected));
  }
}

function linesOf(text: string): Token[] {
  const lines = text.trimEnd().split("\n");
  return text.trim() === "" ? [] : lines.map((line, at) => ({ text: line.trimEnd(), line: at + 1 }));
}

function tokensOf(text: string): Token[] {
  return text
    .split("\n")
    .flatMap((line, at) => (line.match(/\S+/g) ?? []).map((word) => ({ text: word, line: at + 1 })));
}

const SHOWN_CHARACTERS = 80;

function differInTokens(
  agree: (got: string, expected: string) => boolean,
  got: readonly Token[],
  expected: readonly Token[],
): OutputDifference | null {
  const at = expected.findIndex(
    ({ text }, index) => got[index] === undefined || !agree(got[index].text, text),
  );
  const extra = got[expected.length];
  if (at < 0)
    return extra === undefined ? null : { line: extra.line, note: `${show(extra.text)} is too much` };
  const wanted = show((expected[at] as Token).text);
  const found = got[at];
  const line = found?.line ?? (got.at(-1)?.line ?? 0) + 1;
  return {
    line,
    note: found === undefined ? `lacks ${wanted}` : `got ${show(found.text)}, expected ${wanted}`,
  };
}

function show(text: string): string {
  const cut = text.length <= SHOWN_CHARACTERS ? text : `${text.slice(0, SHOWN_CHARACTERS).toWellFormed()}...`;
  return JSON.stringify(cut);
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

function areClose({ abs, rel }: { abs: number; rel: number }, got: string, expected: string): boolean {
  if (got === expected) return true;
  if (!NUMBER.test(got) || !NUMBER.test(expected)) return false;
  const [one, other] = [Number(got), Number(expected)];
  return Math.abs(one - other) <= Math.max(abs, rel * Math.abs(other));
}
