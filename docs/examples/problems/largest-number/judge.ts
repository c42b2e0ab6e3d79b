import { defineJudge, type Random } from "assay";
import fc from "fast-check";

type Args = [numbers: number[]];

const SHIFT = 1000;

export default defineJudge<Args, number>({
  generate: fc.tuple(fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 9 })),

  families: {
    ascending: ({ n = 1 }) => [many(n, (index) => index)],
    descending: ({ n = 1 }) => [many(n, (index) => -index)],
    random: ({ n = 1 }, random: Random) => [many(n, () => random.int(-1_000_000, 1_000_000))],
  },

  reference: (numbers) => numbers.toSorted((a, b) => b - a)[0] as number,

  properties: {
    "taking 1000 from every number takes 1000 from the answer": {
      variants: (numbers) => [[numbers.map((number) => number - SHIFT)]],
      holds: ({ result, variants: [lower] }) => lower === result - SHIFT,
    },
  },
});

function many(n: number, value: (index: number) => number): number[] {
  return Array.from({ length: n }, (_, index) => value(index));
}
