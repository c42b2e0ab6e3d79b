import type { Block } from "./scan-blocks.ts";

const PYTHON_START =
  /^\s*(?:(?:async\s+)?def\s+\w+\s*[([]|class\s+\w+\s*(?:\([^)]*\)\s*)?:|from\s+[\w.]+\s+import\s|import\s+[\w.]+(?:\s+as\s+\w+)?\s*(?:,|$)|@\w[\w.]*\s*(?:\(|$)|>>> )/;
const SCRIPT_START =
  /^\s*(?:(?:export\s+)?(?:default\s+)?(?:async\s+)?function\b\s*[\w$]*\s*[(<]|(?:export\s+)?(?:default\s+)?(?:abstract\s+)?class\s+[\w$]+\s*(?:<[^>]*>\s*)?(?:\{|extends\s|implements\s)|(?:export\s+)?(?:const|let|var)\s+[\w$]+\s*[:=]|(?:export\s+)?(?:interface|type)\s+\w+\s*[={<]|import\s(?:[\w${},*\s]*\sfrom\s)?\s?['"]|(?:module\.)?exports(?:\.[\w$]+)?\s*=|[\w$]+\.prototype\.[\w$]+\s*=|"use strict"|'use strict')/;

/** What may stand at the margin between the definitions of a program. */
const AT_MARGIN: readonly RegExp[] = [
  PYTHON_START,
  SCRIPT_START,
  /^(?:if|for|while|with|try|else|elif|except|finally|switch|do|match|case|async|await)\b.*[:{(;\\]/,
  /^(?:return|raise|declare|assert|pass|break|continue|yield|del|global|nonlocal|throw|print)\b(?![^(=]*[.!?]$)/,
  /^[\w$.]+(?:\[[^\]]*\]|,\s?[\w$.*]+)*\s*(?::\s?[\w[\].,|]+\s*)?(?:[-+*/%&|^]|\*\*|\/\/|<<|>>)?=/,
  /^[\w$][\w$.]*\(.*(?:[)\];,{([:\\]|=>)$/,
  /^(?:[)\]}]|"""|'''|[[{]$|\/\/|\/\*|\*\/)/,
];

const LIST_ITEM = /^\s+(?:[-*+]|\d{1,3}[.)])\s+[`*]{0,2}[A-Z][\w'`*]*,?\s\S/;

/** Runs of lines in prose that look like code, each from a line that could be nothing else. */
export function findUnfenced(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let leadIn = "";
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (isCodeStart(line)) {
      const run = takeCode(lines, at, false);
      blocks.push({ index: null, tag: "", endedBy: "fence", leadIn, lines: run });
      at += run.length - 1;
    } else if (line.trim() !== "") leadIn = line;
  }
  return blocks;
}

/** The lines of a fence that never closed, without prose that follows the code after a blank line. */
export function withoutTrailingProse(lines: readonly string[]): readonly string[] {
  const start = lines.findIndex((line) => line.trim() !== "");
  return start < 0 ? lines : [...lines.slice(0, start), ...takeCode(lines, start, true)];
}

function isCodeStart(line: string): boolean {
  const text = line.trimEnd();
  return PYTHON_START.test(text) || SCRIPT_START.test(text);
}

/** The code that starts at a line: up to prose, without the comments and blank lines before that. */
function takeCode(lines: readonly string[], start: number, proseFollowsBlank: boolean): readonly string[] {
  const first = lines[start] ?? "";
  const margin = indentOf(first);
  const literal = literalTracker(PYTHON_START.test(first));
  let end = start + 1;
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    const inLiteral = literal.enter(line);
    if (!inLiteral && line.trim() === "") continue;
    const comment = literal.python && line.startsWith("#", margin);
    const code = inLiteral || at === start || isCodeAfterStart(line, margin);
    const glued = proseFollowsBlank && lines[at - 1]?.trim() !== "";
    if (!code && !comment && !glued) break;
    if (code || glued) end = at + 1;
  }
  return lines.slice(start, end);
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function isCodeAfterStart(line: string, margin: number): boolean {
  const indent = indentOf(line);
  if (indent > margin) return !LIST_ITEM.test(line);
  const text = line.trim();
  return AT_MARGIN.some((shape) => shape.test(text));
}

/** Follows whether lines stand inside a string or comment that spans them. */
function literalTracker(python: boolean) {
  let open: string | null = null;
  const marks = python ? /"""|'''/g : /\/\*|\*\//g;
  const enter = (line: string): boolean => {
    const inside = open !== null;
    for (const [mark] of line.matchAll(marks)) {
      if (open === null) open = mark === "*/" ? null : mark;
      else if (mark === open || (open === "/*" && mark === "*/")) open = null;
    }
    return inside;
  };
  return { python, enter };
}
