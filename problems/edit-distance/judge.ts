import { defineJudge, type Random } from "assay";
import fc from "fast-check";

type Args = [source: string, target: string];

export default defineJudge<Args, number>({
  // Few letters, and often a word that came from the other by a few movements.
  generate: fc.oneof(
    fc.tuple(word("ab", 9), word("ab", 9)),
    fc.tuple(word("abcd", 9), word("abcd", 9)),
    fc
      .tuple(word("abc", 10), fc.nat({ max: 9 }), fc.nat({ max: 9 }), word("abc", 2))
      .map(([text, from, to, piece]): Args => [
        text,
        text.slice(0, from) + piece + text.slice(Math.min(from, to)),
      ]),
  ),

  families: {
    random: ({ m, n }, random) => [letters(m, random), letters(n, random)],
    "one letter only": ({ m = 0, n = 0 }) => ["a".repeat(m), "a".repeat(n)],
    "nothing in common": ({ m = 0, n = 0 }) => ["a".repeat(m), "b".repeat(n)],
    "shifted by one": ({ m = 0, n = 0 }) => [
      "abc".repeat(m).slice(0, m),
      "abc".repeat(n + 1).slice(1, n + 1),
    ],
  },

  // The whole table, row by row.
  reference(source, target) {
    let above = Array.from({ length: target.length + 1 }, (_, column) => column);
    for (const [row, letter] of Array.from(source).entries()) {
      const current = [row + 1];
      Array.from(target).forEach((other, column) => {
        const exchanged = at(above, column) + (letter === other ? 0 : 1);
        current.push(Math.min(exchanged, at(above, column + 1) + 1, at(current, column) + 1));
      });
      above = current;
    }
    return at(above, target.length);
  },

  properties: {
    "the way back takes as many movements": {
      variants: (source, target) => [[target, source]],
      holds: ({ result, variants: [other] }) => other === result,
    },
    "both words backwards are as far apart": {
      variants: (source, target) => [[backwards(source), backwards(target)]],
      holds: ({ result, variants: [other] }) => other === result,
    },
    "the same letter before both words, or after both, changes nothing": {
      variants: (source, target) => [
        [`x${source}`, `x${target}`],
        [`${source}x`, `${target}x`],
      ],
      holds: ({ result, variants }) => variants.every((other) => other === result),
    },
    "a letter of its own before each word is one movement more": {
      variants: (source, target) => [[`x${source}`, `y${target}`]],
      holds: ({ result, variants: [other] }) => other === result + 1,
    },
    "it is no less than the lengths differ, and no more than the longer one has letters": {
      holds: ({ args: [source, target], result }) =>
        result >= Math.abs(source.length - target.length) && result <= Math.max(source.length, target.length),
    },
  },
});

function word(signs: string, maxLength: number): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...Array.from(signs)), maxLength, size: "max" });
}

function letters(length = 0, random: Random): string {
  return Array.from({ length }, () => random.pick(Array.from("abcdefghijklmnopqrstuvwxyz"))).join("");
}

function backwards(text: string): string {
  return Array.from(text).toReversed().join("");
}

function at(numbers: number[], index: number): number {
  return numbers[index] as number;
}
