import { languageOfTag, tagOf } from "./language-of.ts";

/** A piece of a reply that may be code: what stands between two fences, or a run of code without any. */
export interface Block {
  /** The how-manieth fence of the reply, from 0; null for code that stands in no fence. */
  readonly index: number | null;
  /** The first word after the opening fence, e.g. `python`. */
  readonly tag: string;
  readonly lines: readonly string[];
  /** What ended it; a forgotten closing fence or a reply that was cut off leaves it open until what follows. */
  readonly endedBy: "fence" | "next-block" | "end-of-reply";
  /** The last line of prose before it. */
  readonly leadIn: string;
}

export interface ScannedReply {
  readonly blocks: readonly Block[];
  /** The reply's lines, blank where fences and what they hold stood. */
  readonly outside: readonly string[];
}

interface Opening {
  readonly index: number;
  readonly run: string;
  readonly indent: number;
  readonly tag: string;
  readonly leadIn: string;
  readonly lines: string[];
}

/**
 * Finds the fenced blocks of a reply, as CommonMark does but for what models get wrong: a fence may be indented in a
 * list, may close at the end of a code line or be followed by prose, and an opening fence with a language ends a block
 * whose own fence was forgotten. A fence tagged `markdown` is looked into.
 */
export function scanBlocks(lines: readonly string[]): ScannedReply {
  const blocks: Block[] = [];
  const outside: string[] = [];
  let open: Opening | null = null;
  let leadIn = "";
  for (const line of lines) {
    const fence = fenceOf(line);
    const step = stepFor(line, fence, open);
    const isProse = open === null && step === "text";
    outside.push(isProse ? line : "");
    if (isProse && line.trim() !== "") leadIn = line;
    if (open !== null) open.lines.push(...contentOf(line, step, open));
    if (open !== null && step !== "text") {
      blocks.push(asBlock(open, step === "open" ? "next-block" : "fence"));
      open = null;
    }
    if (step === "open" && fence !== null) {
      open = { ...fence, index: blocks.length, leadIn, lines: codeInInfo(fence.info) };
      leadIn = "";
    }
  }
  if (open !== null) blocks.push(asBlock(open, "end-of-reply"));
  return { blocks, outside };
}

function contentOf(line: string, step: Step, open: Opening): string[] {
  if (step === "close-after-code") return [line.slice(0, line.lastIndexOf(open.run))];
  return step === "text" ? [line] : [];
}

function asBlock(opening: Opening, endedBy: Block["endedBy"]): Block {
  const { index, tag, indent, leadIn } = opening;
  return { index, tag, endedBy, leadIn, lines: opening.lines.map((line) => withoutIndent(line, indent)) };
}

function withoutIndent(line: string, indent: number): string {
  return line.slice(Math.min(indent, line.length - line.trimStart().length));
}

interface Fence {
  readonly run: string;
  readonly indent: number;
  readonly info: string;
  readonly tag: string;
  /** Whether it stands behind a list marker, where only an opening fence can. */
  readonly listed: boolean;
}

function fenceOf(line: string): Fence | null {
  const match = /^([ \t]*)((?:[-*+]|\d{1,9}[.)])[ \t]+)?(`{3,}|~{3,})([\s\S]*)$/.exec(line);
  if (match === null) return null;
  const [, spaces = "", marker = "", run = "", info = ""] = match;
  if (run.startsWith("`") && info.includes("`")) return null;
  return { run, info, indent: spaces.length + marker.length, tag: tagOf(info), listed: marker !== "" };
}

type Step = "text" | "open" | "close" | "close-after-code" | "drop";

function stepFor(line: string, fence: Fence | null, open: Opening | null): Step {
  if (open === null) return fence === null ? "text" : isMarkdown(fence) ? "drop" : "open";
  if (fence === null) return endsWithFence(line, open) ? "close-after-code" : "text";
  return canEnd(fence, open) ? stepInside(fence) : "text";
}

// An inner fence, in a docstring for example, is indented deeper than the one around it.
function canEnd(fence: Fence, open: Opening): boolean {
  return fence.run.startsWith(open.run) && fence.indent <= open.indent + 3 && !fence.listed;
}

function stepInside(fence: Fence): Step {
  if (fence.info.trim() === "") return "close";
  if (languageOfTag(fence.tag) !== null) return "open";
  return /\s/.test(fence.info.trimEnd()) ? "close" : "open";
}

function endsWithFence(line: string, open: Opening): boolean {
  const text = line.trimEnd();
  if (!text.endsWith(open.run)) return false;
  const before = text.slice(0, -open.run.length);
  return before.trim() !== "" && !before.includes(open.run.charAt(0));
}

function isMarkdown(fence: Fence): boolean {
  return fence.tag === "markdown" || fence.tag === "md";
}

const CODE_START = /^(?:def|class|import|from|async|function|const|let|var|export)\s+\S/;

// "```python def f(x):" loses its first line to the info string.
function codeInInfo(info: string): string[] {
  const text = info.trim();
  if (CODE_START.test(text)) return [text];
  const rest = text.slice(tagOf(text).length).trimStart();
  return CODE_START.test(rest) ? [rest] : [];
}
