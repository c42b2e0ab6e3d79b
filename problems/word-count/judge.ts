import { defineJudge, type Random } from "assay";
import fc from "fast-check";

type Args = [text: string];

const WORDS_MAX = 10_000;
const LETTERS_MAX = 20;

export default defineJudge<Args, string>({
  validate(text) {
    if (!/^[ -~\n]*$/.test(text)) return "a character is neither printable ASCII nor a line end";
    const words = wordsOf(text);
    if (words.length > WORDS_MAX) return `it has more than ${WORDS_MAX} words`;
    return words.every((word) => word.length <= LETTERS_MAX)
      ? null
      : `a word has more than ${LETTERS_MAX} letters`;
  },

  // Few words that come often, with all that may part them, and now and then one that comes more than nine times.
  generate: fc
    .array(
      fc.tuple(
        fc.oneof(
          fc.constantFrom("a", "b", "B", "ab", "Ab", "constructor", "the", "The"),
          fc.string({ unit: fc.constantFrom("x", "y", "Z"), minLength: 1, maxLength: 3 }),
        ),
        fc.constantFrom(" ", " ", " ", "  ", "\n", ", ", "-", "'", "_", "7", ".\n\n"),
        fc.constantFrom(1, 1, 1, 1, 1, 11),
      ),
      { maxLength: 12, size: "max" },
    )
    .map((words) => [words.map(([word, gap, times]) => (word + gap).repeat(times)).join("")]),

  families: {
    "all words differ": ({ n }, random) => [written(random.shuffle(many(n, ownWord)))],
    "all words differ, in order": ({ n }) => [written(many(n, ownWord))],
    "each word twice": ({ n }, random) => [
      written(random.shuffle(many(n, (index) => ownWord(Math.floor(index / 2))))),
    ],
    "one word only": ({ n }) => [written(many(n, () => "same"))],
    "random short words": ({ n }, random) => [written(many(n, () => letter(random) + letter(random)))],
  },

  reference(text) {
    const counts = new Map<string, number>();
    for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
    return [...counts]
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .map(([word, count]) => `${word} ${count}\n`)
      .join("");
  },

  properties: {
    "the order of the words does not matter": {
      variants: (text) => [
        [
          text
            .split(/([^A-Za-z]+)/)
            .toReversed()
            .join(""),
        ],
      ],
      holds: ({ result, variants: [other = ""] }) => other.trim() === result.trim(),
    },
    "the text twice has every word twice as often": {
      variants: (text) => [[`${text}\n${text}`]],
      holds: ({ result, variants: [twice = ""] }) =>
        twice.trim() === result.trim().replaceAll(/\d+/g, (count) => String(2 * Number(count))),
    },
    "capital letters change nothing": {
      variants: (text) => [[text.toUpperCase()]],
      holds: ({ result, variants: [other = ""] }) => other.trim() === result.trim(),
    },
  },
});

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z]+/g) ?? [];
}

function many(length = 0, make: (index: number) => string): string[] {
  return Array.from({ length }, (_, index) => make(index));
}

/** A word of four letters for each number below 26^4: the number in base 26. */
function ownWord(index: number): string {
  return [17_576, 676, 26, 1]
    .map((place) => String.fromCharCode(97 + (Math.floor(index / place) % 26)))
    .join("");
}

function letter(random: Random): string {
  return random.pick(Array.from("abcdefghijklmnopqrstuvwxyz"));
}

/** Twelve words a line. */
function written(words: readonly string[]): string {
  return words.map((word, index) => word + (index % 12 === 11 ? "\n" : " ")).join("");
}
