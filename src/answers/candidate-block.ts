import type { Language } from "#sandbox";
import { type Definition, EXPORTS, UNNAMED } from "./definition.ts";
import { findDefinitions, mentions, usedNames } from "./definitions.ts";
import type { Wanted } from "./extraction.ts";
import { guessLanguage, hasTypeAnnotations, languageOfTag } from "./language-of.ts";
import { maskLiterals } from "./mask-literals.ts";
import type { Block } from "./scan-blocks.ts";
import { isTranscript, stripPrompts } from "./transcript.ts";
import { withoutTrailingProse } from "./unfenced.ts";

/** A block read as code. */
export interface CandidateBlock {
  readonly block: Block;
  readonly source: string;
  readonly language: Language;
  readonly definitions: readonly Definition[];
  readonly uses: ReadonlySet<string>;
  /** How the entry point is defined; null: it is not. */
  readonly defines: "top-level" | "class-solution" | null;
  /** Whether it names the entry point and does not define it in any way: a test, or an example of its use. */
  readonly onlyCalls: boolean;
  readonly transcript: boolean;
}

/** Reads a block as code; null for an empty one, another language's, or one in which nothing looks like code. */
export function readCandidate(block: Block, wanted: Wanted): CandidateBlock | null {
  const said = languageOfTag(block.tag);
  if (said === "other" || block.lines.every((line) => line.trim() === "")) return null;
  const transcript = isTranscript(block.lines);
  const lines = dedent(linesOfCode(block, transcript));
  const reading = bestReading(lines, said ?? guessLanguage(lines), wanted);
  return reading === null ? null : { block, transcript, ...reading };
}

// Tags lie, and `name = lambda ...` alone looks like no language: the reading that defines the entry point is right.
function bestReading(lines: readonly string[], likely: Language | null, wanted: Wanted): Reading | null {
  const first = likely === null ? null : readAs(lines, likely, wanted);
  if (first !== null && first.defines !== null) return first;
  const other = readAs(lines, likely === "python" ? "javascript" : "python", wanted);
  return other.defines === null ? first : other;
}

function linesOfCode(block: Block, transcript: boolean): readonly string[] {
  if (transcript) return stripPrompts(block.lines);
  return block.endedBy === "fence" ? block.lines : withoutTrailingProse(block.lines);
}

type Reading = Pick<CandidateBlock, "source" | "language" | "definitions" | "uses" | "defines" | "onlyCalls">;

// A block tagged `js` that says types would not even load as JavaScript.
function readAs(lines: readonly string[], said: Language, wanted: Wanted): Reading {
  const language = said === "javascript" && hasTypeAnnotations(lines) ? "typescript" : said;
  const source = `${lines.join("\n").trimEnd()}\n`;
  const masked = maskLiterals(source, language);
  const definitions = findDefinitions(masked, language);
  const facts = { source, language, definitions, uses: usedNames(masked) };
  // A program has no name; one that reads its input is what is looked for.
  if (wanted.mode === "stdio")
    return { ...facts, defines: READS_INPUT[language].test(masked) ? "top-level" : null, onlyCalls: false };
  const name = wanted.names[language];
  const named = definitions.filter(
    (one) => (one.name === name || one.name === UNNAMED) && one.kind !== "import",
  );
  return {
    ...facts,
    defines: howDefined(named, language, wanted.mode),
    onlyCalls: named.length === 0 && mentions(masked, name),
  };
}

const SCRIPT_READS = /\b(?:stdin|readFileSync|createInterface)\b/;

/** How programs ask for standard input; literals are masked. */
const READS_INPUT = {
  python: /\b(?:input|stdin|fileinput)\b|\bopen\(0\b/,
  javascript: SCRIPT_READS,
  typescript: SCRIPT_READS,
} as const satisfies Record<Language, RegExp>;

// In JavaScript a function is a class too: `var Cache = function () {}` and its prototype.
function howDefined(
  named: readonly Definition[],
  language: Language,
  mode: Exclude<Wanted["mode"], "stdio">,
): CandidateBlock["defines"] {
  const top = named.filter(({ owner }) => owner === null || owner === EXPORTS);
  const unfit = mode === "function" ? "class" : language === "python" ? "function" : null;
  if (top.some(({ kind }) => kind !== unfit)) return "top-level";
  if (mode === "class") return null;
  return named.some(({ owner }) => owner === "Solution") ? "class-solution" : null;
}

// Leading blank lines stay out, the common indentation too; deeper lines keep the rest of theirs.
function dedent(lines: readonly string[]): readonly string[] {
  let margin = Infinity;
  for (const line of lines) {
    if (line.trim() !== "") margin = Math.min(margin, line.length - line.trimStart().length);
  }
  const first = lines.findIndex((line) => line.trim() !== "");
  return lines.slice(Math.max(first, 0)).map((line) => line.slice(margin));
}
