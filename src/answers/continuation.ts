import type { Language } from "#sandbox";
import type { CandidateBlock } from "./candidate-block.ts";
import type { Wanted } from "./extraction.ts";
import { maskLiterals } from "./mask-literals.ts";

/** Code that goes on from the head of a function in the prompt, and that head before it. */
export interface Continuation {
  readonly candidate: CandidateBlock;
  readonly source: string;
  readonly language: Language;
}

/** The candidate put after the head that was to be completed; null where it does not go on from one. */
export function continuationOf(
  candidate: CandidateBlock,
  { heads = {}, language }: Wanted,
): Continuation | null {
  const isScript = candidate.language !== "python";
  const asked = isScript && language !== "python" ? language : candidate.language;
  const own = asked ?? candidate.language;
  const head = heads[own];
  if (head === undefined) return null;
  const rest = isScript ? scriptRest(candidate) : pythonRest(candidate);
  return rest === null
    ? null
    : { candidate, source: `${head.trimEnd()}\n${rest.trimEnd()}\n`, language: own };
}

// The brace that closes the function was opened in the head; where it was forgotten, what returns stands in no function, and
// it is not ours to close.
function scriptRest({ source, language }: CandidateBlock): string | null {
  let [depth, returns] = [0, false];
  for (const [mark] of maskLiterals(source, language).matchAll(/[{}]|\breturn\b/g)) {
    if (mark === "{") depth += 1;
    else if (mark === "}") depth -= 1;
    else if (depth === 0) returns = true;
    if (depth < 0) break;
  }
  return depth < 0 || (depth === 0 && returns) ? source : null;
}

const INDENT = "    ";

// A body as it stood in the function; or moved to the margin, all of it or its first line.
function pythonRest({ block, source }: CandidateBlock): string | null {
  if (block.lines.every(isIndented)) return block.lines.join("\n").trimEnd();
  const masked = maskLiterals(source, "python");
  const [first = "", ...others] = source.trimEnd().split("\n");
  if (/^return\b/m.test(masked)) return [first, ...others].map(indent).join("\n");
  const isBody = /^\s+(?:return|yield)\b/m.test(masked) && others.every(isIndented);
  return isBody && !first.endsWith(":") ? [indent(first), ...others].join("\n") : null;
}

function isIndented(line: string): boolean {
  return line === "" || /^\s/.test(line);
}

function indent(line: string): string {
  return line === "" ? line : INDENT + line;
}
