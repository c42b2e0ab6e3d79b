import type { Language } from "#sandbox";

const NEXT_LITERAL: Readonly<Record<Language, RegExp>> = {
  python: /["'#]/g,
  javascript: /["'`/]/g,
  typescript: /["'`/]/g,
};

/** How far a string or a comment goes, and whether its text holds code (f-strings, templates), so that it stays. */
interface Literal {
  readonly end: number;
  readonly keep: boolean;
}

/** The source with the text of strings and comments made blank, so that words found in it are code; same length. */
export function maskLiterals(source: string, language: Language): string {
  const next = new RegExp(NEXT_LITERAL[language]);
  const pieces: string[] = [];
  let at = 0;
  for (let match = next.exec(source); match !== null; match = next.exec(source)) {
    const literal =
      language === "python" ? pythonLiteral(source, match.index) : scriptLiteral(source, match.index);
    const text = source.slice(match.index, literal.end);
    pieces.push(source.slice(at, match.index), literal.keep ? text : text.replace(/[^\n]/g, " "));
    at = next.lastIndex = literal.end;
  }
  pieces.push(source.slice(at));
  return pieces.join("");
}

function pythonLiteral(source: string, start: number): Literal {
  const mark = source.charAt(start);
  if (mark === "#") return { end: endOfLine(source, start), keep: false };
  const keep = /[fF][rR]?$/.test(source.slice(Math.max(0, start - 2), start));
  const triple = mark.repeat(3);
  if (source.startsWith(triple, start)) return { end: endOfString(source, start + 3, triple), keep };
  return { end: endOfString(source, start + 1, mark), keep };
}

function scriptLiteral(source: string, start: number): Literal {
  const mark = source.charAt(start);
  if (mark !== "/") return { end: endOfString(source, start + 1, mark), keep: mark === "`" };
  if (source[start + 1] === "/") return { end: endOfLine(source, start), keep: false };
  if (source[start + 1] === "*") return { end: endAfter(source, "*/", start + 2), keep: false };
  return { end: isDivision(source, start) ? start + 1 : endOfRegExp(source, start), keep: false };
}

function endOfLine(source: string, from: number): number {
  const end = source.indexOf("\n", from);
  return end < 0 ? source.length : end;
}

function endAfter(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  return at < 0 ? source.length : at + mark.length;
}

// A string in single quotation marks that is not closed ends with its line, so that one slip does not hide the rest.
function endOfString(source: string, from: number, mark: string): number {
  const oneLine = mark === '"' || mark === "'";
  for (let at = from; at < source.length; at += 1) {
    const character = source[at];
    if (character === "\\") at += 1;
    else if (oneLine && character === "\n") return at;
    else if (source.startsWith(mark, at)) return at + mark.length;
  }
  return source.length;
}

function isDivision(source: string, at: number): boolean {
  let before = at - 1;
  while (source[before] === " ") before -= 1;
  return /[\w$)\]}'"`.]/.test(source.charAt(before));
}

function endOfRegExp(source: string, start: number): number {
  let inClass = false;
  for (let at = start + 1; at < source.length; at += 1) {
    const character = source[at];
    if (character === "\n") return at;
    if (character === "\\") at += 1;
    else if (character === "[") inClass = true;
    else if (character === "]") inClass = false;
    else if (character === "/" && !inClass) return at + 1;
  }
  return source.length;
}
