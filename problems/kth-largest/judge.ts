import { defineJudge, type Random } from "assay";
import fc from "fast-check";

type Args = [heats: number[][]];

const SHIFT = 50;
const SCORE_MAX = 1_000_000_000;

export default defineJudge<Args, number>({
  validate: (heats) =>
    heats.every((heat) => heat.length === sizeOf(heats)) ? null : "the heats are not of one size",

  generate: fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), fc.constantFrom(3, 9, 200))
    .chain(([n, k, most]) => {
      const heat = fc.array(fc.integer({ min: -most, max: most }), {
        minLength: k,
        maxLength: k,
        size: "max",
      });
      return fc.tuple(fc.array(heat, { minLength: n, maxLength: n, size: "max" }));
    }),

  families: {
    random: ({ n, k }, random) => heatsOf(n, k, () => random.int(-SCORE_MAX, SCORE_MAX)),
    "ever better": ({ n, k }) => heatsOf(n, k, (index) => 1000 + index),
    "ever worse": ({ n, k }) => heatsOf(n, k, (index) => -1000 - index),
    "worse in the first heat, then ever better": ({ n, k = 0 }) =>
      heatsOf(n, k, (index) => (index < k ? -1000 - index : 1000 + index)),
    "the best heat is the last": ({ n = 0, k = 0 }, random) => [
      [...shuffled(n - 1, k, 0, random), ...shuffled(1, k, n * k, random)],
    ],
    "all alike": ({ n, k }) => heatsOf(n, k, () => 700),
  },

  reference: (heats) => heats.flat().sort((a, b) => b - a)[sizeOf(heats) - 1] as number,

  properties: {
    "fewer than k scores are higher, and at least k are as high": {
      holds: ({ args: [heats], result }) => {
        const scores = heats.flat();
        return (
          scores.filter((score) => score > result).length < sizeOf(heats) &&
          scores.filter((score) => score >= result).length >= sizeOf(heats)
        );
      },
    },
    "neither the order of the heats matters, nor that in a heat": {
      variants: (heats) => [[heats.toReversed()], [heats.map((heat) => heat.toReversed())]],
      holds: ({ result, variants }) => variants.every((other) => other === result),
    },
    "adding c to all scores adds c to the answer": {
      variants: (heats) => [[heats.map((heat) => heat.map((score) => score + SHIFT))]],
      holds: ({ result, variants: [other] }) => other === result + SHIFT,
    },
    "a heat worse than all changes nothing, and one better than all leaves its own worst": {
      variants: (heats) => [
        [[...heats, heatLike(heats, () => Math.min(...heats.flat()) - 1)]],
        [[...heats, heatLike(heats, (index) => Math.max(...heats.flat()) + SHIFT + index)]],
      ],
      holds: ({ args: [heats], result, variants: [worse, better] }) =>
        worse === result && better === Math.max(...heats.flat()) + SHIFT,
    },
  },
});

function heatsOf(n = 0, k = 0, score: (index: number) => number): Args {
  return [
    Array.from({ length: n }, (_, heat) => Array.from({ length: k }, (_, lane) => score(heat * k + lane))),
  ];
}

function shuffled(n: number, k: number, from: number, random: Random): number[][] {
  const scores = random.shuffle(Array.from({ length: n * k }, (_, index) => from + index));
  return heatsOf(n, k, (index) => scores[index] as number)[0];
}

function heatLike(heats: number[][], score: (index: number) => number): number[] {
  return Array.from({ length: sizeOf(heats) }, (_, index) => score(index));
}

function sizeOf([first = []]: number[][]): number {
  return first.length;
}
