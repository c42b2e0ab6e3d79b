import type { Cost } from "./costs.ts";

/** A class of growth that a sentence names: where, and in words of the notation. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** E.g. `O(n log n)`, or a word such as `linear`. */
  readonly expression: string;
  /** Where the phrase itself tells, as in "memory use is constant". */
  readonly cost?: Cost;
}

// Longer brackets are prose, not a class.
const LONGEST_BRACKET = 120;

const OPENING = /(?<![\w\\])[OΘθ]\s?\(/g;

const WORDS = "constant|logarithmic|linearithmic|log-linear|linear|quadratic|cubic|exponential|factorial";

const NAMED = new RegExp(
  String.raw`\b(${WORDS})(?=(?:[ -]\w+)?[ -](?:time|space|memory|runtime|complexity)\b|\s(?:amount|number)\sof\s(?:\w+\s){0,2}(?:time|space|memory|storage|steps)\b|\sin\s(?:both\s)?(?:time|space|memory)\b)`,
  "gi",
);

const SAID_OF = new RegExp(
  String.raw`\b(time|runtime|space|memory)(?:\s(?:use|usage|complexity|consumption|cost|requirement|footprint))?(?:\s(?:is|stays|remains|grows)|\s?[:=–—-])\s(?:also\s)?(${WORDS})(?:ly)?\b`,
  "gi",
);

const NO_SPACE =
  /\b(?:no|without(?: any)?|zero)\s(?:extra|additional|auxiliary)\s(?:space|memory|storage)\b(?!.{0,40}\b(?:beyond|except|besides?|other than|apart from|aside from)\b)/gi;

/** Every class that a plain sentence names, in order, as `O(...)` or as a word such as "linear time". */
export function findMentions(sentence: string): Mention[] {
  const found = [...findWritten(sentence), ...findNamed(sentence), ...findSaid(sentence)];
  return found.toSorted((one, other) => one.start - other.start);
}

// O(m) + O(n) is one class, and so is O(m) * O(n); of O(n) + O(1) = O(n) the last one.
function findWritten(sentence: string): Mention[] {
  const written: Mention[] = [];
  for (const { index, 0: opening } of sentence.matchAll(OPENING)) {
    const end = closingOf(sentence, index + opening.length);
    if (end === null) continue;
    const mention = { start: index, end, expression: sentence.slice(index, end) };
    const last = written.at(-1);
    const sign = last === undefined ? undefined : SIGN.exec(sentence.slice(last.end, index))?.[1];
    if (last === undefined || sign === undefined) written.push(mention);
    else written.splice(-1, 1, joinMentions(last, mention, sign));
  }
  return written;
}

const SIGN = /^\s?([+*×·=≈])\s?$/;

function joinMentions(one: Mention, other: Mention, sign: string): Mention {
  return { ...one, end: other.end, expression: joined(one.expression, other.expression, sign) };
}

function joined(one: string, other: string, sign: string): string {
  if (sign === "=" || sign === "≈") return other;
  return sign === "+" ? joinClasses([one, other]) : `O(${insideOf(one)} * ${insideOf(other)})`;
}

/** What stands in the brackets, brackets and all. */
function insideOf(expression: string): string {
  return expression.replace(/^[OΘθ]\s?(?=\()/, "");
}

/** Classes as one, which grows as the fastest of them: their sum. */
export function joinClasses(expressions: readonly string[]): string {
  const [first = "", ...others] = new Set(expressions);
  if (others.length === 0) return first;
  return `O(${[first, ...others].map((each) => insideOf(each)).join(" + ")})`;
}

function findNamed(sentence: string): Mention[] {
  return [...sentence.matchAll(NAMED)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
    expression: word.toLowerCase(),
  }));
}

function findSaid(sentence: string): Mention[] {
  const said = [...sentence.matchAll(SAID_OF)].map(({ index, 0: whole, 1: of = "", 2: word = "" }) => ({
    start: index + whole.toLowerCase().lastIndexOf(word.toLowerCase()),
    end: index + whole.length,
    expression: word.toLowerCase(),
    cost: /time/i.test(of) ? ("time" as const) : ("space" as const),
  }));
  const none = [...sentence.matchAll(NO_SPACE)].map(({ index, 0: whole }) => ({
    start: index,
    end: index + whole.length,
    expression: "constant",
    cost: "space" as const,
  }));
  return [...said, ...none];
}

function closingOf(text: string, from: number): number | null {
  let depth = 1;
  for (let at = from; at < Math.min(text.length, from + LONGEST_BRACKET); at++) {
    if (text[at] === "(") depth += 1;
    if (text[at] === ")") depth -= 1;
    if (depth === 0) return at + 1;
  }
  return null;
}
