import type { Problem } from "#problems";
import type { Language } from "#sandbox";
import type { Wanted } from "./extraction.ts";
import { promptIn } from "./prompt-in.ts";

/** What an answer to a problem must define, in the language that was asked for where that is known. */
export function wantedOf(
  problem: Problem,
  { language }: { readonly language?: Language | undefined },
): Wanted {
  const { name: names, mode } = problem.signature;
  const head = mode === "function" ? promptIn(problem) : null;
  return { names, mode, language, ...(head === null ? {} : { heads: { python: head } }) };
}
