import { defineJudge, type Random } from "assay";
import fc from "fast-check";

type Args = [words: string[]];

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

export default defineJudge<Args, string[][]>({
  // Few letters, so that anagrams come up; now and then words long enough for a letter to occur ten times.
  generate: fc.tuple(
    fc.array(fc.oneof({ arbitrary: wordOf("abcd", 4), weight: 4 }, wordOf("ab", 14), wordOf(LETTERS, 6)), {
      maxLength: 12,
      size: "max",
    }),
  ),

  families: {
    "random short words": ({ n }, random) => [many(n, () => randomWord(random, 3))],
    "random long words": ({ n }, random) => [many(n, () => randomWord(random, 20))],
    "no two are anagrams": ({ n }, random) => [random.shuffle(many(n, (index) => ownWord(index, random)))],
    "all are anagrams": ({ n }, random) => [many(n, () => random.shuffle(Array.from("assayers")).join(""))],
    "one word only": ({ n }) => [many(n, () => "same")],
  },

  reference(words) {
    const groups = new Map<string, string[]>();
    for (const word of words) groups.set(lettersOf(word), [...(groups.get(lettersOf(word)) ?? []), word]);
    return [...groups.values()];
  },

  properties: {
    "every word is in one group, as often as it was given": {
      holds: ({ args: [words], result }) => words.toSorted().join() === result.flat().toSorted().join(),
    },
    "the words of a group have the same letters": {
      holds: ({ result }) => result.every((group) => new Set(group.map(lettersOf)).size <= 1),
    },
    "no two groups have the same letters": {
      holds: ({ result }) => new Set(result.map((group) => lettersOf(group[0] ?? ""))).size === result.length,
    },
    "the order of the words does not matter": {
      variants: (words) => [[words.toReversed()]],
      holds: ({ result, variants: [other = []] }) => isSameGrouping(result, other),
    },
    "words spelt backwards make the same groups, spelt backwards": {
      variants: (words) => [[words.map(backwards)]],
      holds: ({ result, variants: [other = []] }) =>
        isSameGrouping(
          result.map((group) => group.map(backwards)),
          other,
        ),
    },
  },
});

function wordOf(letters: string, maxLength: number): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...Array.from(letters)), maxLength, size: "max" });
}

function many(length = 0, make: (index: number) => string): string[] {
  return Array.from({ length }, (_, index) => make(index));
}

function randomWord(random: Random, length: number): string {
  return many(length, () => random.pick(Array.from(LETTERS))).join("");
}

/** A word for each number below 3^10: its digits in base 3 say how often each of ten letters occurs. */
function ownWord(index: number, random: Random): string {
  const digits = Array.from(index.toString(3));
  return random
    .shuffle(digits.flatMap((digit, at) => many(Number(digit), () => LETTERS.charAt(digits.length - at - 1))))
    .join("");
}

function lettersOf(word: string): string {
  return Array.from(word).sort().join("");
}

function backwards(word: string): string {
  return Array.from(word).toReversed().join("");
}

function isSameGrouping(a: string[][], b: string[][]): boolean {
  return canonical(a) === canonical(b);
}

function canonical(groups: string[][]): string {
  return JSON.stringify(groups.map((group) => group.toSorted().join()).sort());
}
