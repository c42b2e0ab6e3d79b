/** A class of growth that a sentence names: where, and in words of the notation. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** E.g. `O(n log n)`, or a word such as `linear`. */
  readonly expression: string;
}

// Longer brackets are prose, not a class.
const LONGEST_BRACKET = 120;

const OPENING = /(?<![\w\\])[OΘθ]\s?\(/g;

const NAMED =
  /\b(constant|logarithmic|linearithmic|log-linear|linear|quadratic|cubic|exponential|factorial)(?=(?:[ -]\w+)?[ -](?:time|space|memory|runtime|complexity)\b)/gi;

/** Every class that a plain sentence names, in order, as `O(...)` or as a word such as "linear time". */
export function findMentions(sentence: string): Mention[] {
  const written = [...sentence.matchAll(OPENING)].flatMap(({ index, 0: opening }) => {
    const end = closingOf(sentence, index + opening.length);
    return end === null ? [] : [{ start: index, end, expression: sentence.slice(index, end) }];
  });
  const named = [...sentence.matchAll(NAMED)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
    expression: word.toLowerCase(),
  }));
  return [...written, ...named].toSorted((one, other) => one.start - other.start);
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
