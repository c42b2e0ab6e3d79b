import type { Token } from "./growth-tokens.ts";

/** Functions that never pass a small constant: the inverse of Ackermann's stays below 5. */
export const BOUNDED: readonly string[] = ["α", "alpha"];

const LOG_INSIDE = /^([a-zA-Z]?)(?:log|lg|ln)(?:_?(?:2|10|e))?((?:log|lg|ln)*)([a-zA-Z]?)$/;

/** Cuts a word that stands for several: `nlogn` is n log n, `log2` is log, `mn` is m * n unless it is `known`. */
export function splitWord(token: Token, known: readonly string[]): Token[] {
  const { kind, text } = token;
  if (kind !== "word" || known.includes(text) || BOUNDED.includes(text)) return [token];
  const inside = LOG_INSIDE.exec(text);
  if (inside !== null) return logWords(inside);
  if (/^(?:sqrt|min|max)$/i.test(text)) return [{ kind, text: text.toLowerCase() }];
  if (/^sqrt[a-zA-Z]$/.test(text)) return [word("sqrt"), word(text.slice(4))];
  return /^[a-zA-Z]{2,3}$/.test(text) && text !== "len" ? text.split("").map(word) : [token];
}

function logWords([, before = "", inner = "", after = ""]: RegExpExecArray): Token[] {
  const logs = ["log", ...(inner.match(/log|lg|ln/g) ?? []).map(() => "log")];
  return [before, ...logs, after].filter((text) => text !== "").map(word);
}

function word(text: string): Token {
  return { kind: "word", text };
}
