import { defineJudge, type Random } from "assay";
import fc from "fast-check";

type Args = [text: string, needed: string];

const LENGTH_MAX = 6000;
const ALPHABET = "abcdefghijklmnopqrstuvwxyz";

export default defineJudge<Args, string>({
  // Few letters, so that windows are found, and often several of them.
  generate: fc.oneof(
    fc.tuple(wordOf("abc", 16), wordOf("abc", 4)),
    fc.tuple(wordOf("abcd", 24), wordOf("abcd", 6)),
    fc.tuple(wordOf("ab", 12), wordOf("ab", 8)),
  ),

  // The size is that of both together; the word gets a quarter, one letter, or more than the text.
  families: {
    random: ({ n = 0 }, random) => [letters(n - quarter(n), random), letters(quarter(n), random)],
    "one letter only": ({ n = 0 }) => ["a".repeat(n - quarter(n)), "a".repeat(quarter(n))],
    "a word of one letter": ({ n = 1 }) => ["ab".repeat(n).slice(0, n - 1), "a"],
    "never enough": ({ n = 0 }) => ["a".repeat(n - quarter(n) - 1), `z${"a".repeat(quarter(n))}`],
    "a letter of it at the very end": ({ n = 0 }) => [
      `${"a".repeat(n - quarter(n) - 2)}z`,
      `z${"a".repeat(quarter(n))}`,
    ],
    "nearly the whole text is the answer": ({ n = 0 }) => {
      const needed = ALPHABET.slice(0, Math.min(26, quarter(n)));
      return [`${needed.slice(0, 2)}${"a".repeat(n - 2 * needed.length)}${needed.slice(2)}`, needed];
    },
    "a text without a word": ({ n = 0 }) => ["a".repeat(n), ""],
    "a word without a text": ({ n = 0 }) => ["", "a".repeat(n)],
    "a word longer than the text": ({ n = 0 }, random) => [
      letters(quarter(n), random),
      letters(n - quarter(n), random),
    ],
  },

  reference(text, needed) {
    if (needed === "") return "";
    const pieces = Array.from(text, (_, start) => pieceFrom(text, start, needed));
    const length = Math.min(...pieces.map((piece) => piece?.length ?? Infinity));
    return pieces.find((piece) => piece?.length === length) ?? "";
  },

  properties: {
    "the answer is a piece of the text and holds what is needed, or is empty": {
      holds: ({ args: [text, needed], result }) =>
        result === "" || (text.includes(result) && holds(result, needed)),
    },
    "the order of the needed letters does not matter": {
      variants: (text, needed) => [[text, Array.from(needed).toReversed().join("")]],
      holds: ({ result, variants: [other] }) => other === result,
    },
    "letters at the end of the text that nobody needs change nothing": {
      variants: (text, needed) => [[`${text}zz`, needed]],
      holds: ({ result, variants: [longer] }) => longer === result,
    },
    "the text backwards has a window of the same length": {
      variants: (text, needed) => [[Array.from(text).toReversed().join(""), needed]],
      holds: ({ result, variants: [backwards = ""] }) => backwards.length === result.length,
    },
    "a word with one letter more needs no shorter window": {
      variants: (text, needed) => (needed.length < LENGTH_MAX ? [[text, `${needed}a`]] : []),
      holds: ({ result, variants }) =>
        variants.every((other) => other === "" || other.length >= result.length),
    },
  },
});

function wordOf(letters: string, maxLength: number): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...Array.from(letters)), maxLength, size: "max" });
}

function quarter(size: number): number {
  return Math.floor(size / 4);
}

function letters(length: number, random: Random): string {
  return Array.from({ length }, () => random.pick(Array.from(ALPHABET))).join("");
}

/** The shortest piece that begins at `start` and holds what is needed. */
function pieceFrom(text: string, start: number, needed: string): string | undefined {
  const lack = new Map<string, number>();
  for (const sign of needed) lack.set(sign, (lack.get(sign) ?? 0) + 1);
  for (let [end, missing] = [start, needed.length]; end < text.length; end++) {
    const left = lack.get(text.charAt(end)) ?? 0;
    lack.set(text.charAt(end), left - 1);
    if (left > 0) missing--;
    if (missing === 0) return text.slice(start, end + 1);
  }
  return undefined;
}

function holds(piece: string, needed: string): boolean {
  return Array.from(new Set(needed)).every((sign) => countOf(piece, sign) >= countOf(needed, sign));
}

function countOf(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
