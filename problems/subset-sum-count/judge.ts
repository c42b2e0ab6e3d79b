import { defineJudge } from "assay";
import fc from "fast-check";

type Args = [numbers: number[], target: number];

export default defineJudge<Args, number>({
  // Small numbers, so that many choices have one sum; a large target is the sum of a choice.
  generate: fc.oneof(
    fc.tuple(fc.array(small(3), { maxLength: 8, size: "max" }), small(6)),
    fc.tuple(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 8, size: "max" }), small(20)),
    fc
      .array(fc.constantFrom(-1e12, 4294967296, 4294967297, 5, 1e12), { maxLength: 7, size: "max" })
      .map((numbers): Args => [numbers, sumOf(numbers.slice(1, 4))]),
  ),

  families: {
    "random large numbers": ({ n }, random) => {
      const numbers = many(n, () => random.int(-1e12, 1e12));
      return [numbers, sumOf(numbers.filter((_, index) => index % 2 === 0))];
    },
    "powers of two": ({ n = 0 }) => [many(n, (index) => 2 ** index), 2 ** n - 1],
    "a sum that is not there": ({ n }) => [many(n, (index) => 1000 * index), 1],
    "nothing but zeros": ({ n }) => [many(n, () => 0), 0],
    "one number again and again": ({ n = 0 }) => [many(n, () => 7), 7 * (n >> 1)],
    "more than target each": ({ n }) => [many(n, (index) => 1000 + index), 999],
  },

  reference: ways,

  properties: {
    "what is left out adds up to the rest of the sum, in as many ways": {
      variants: (numbers, target) => [[numbers, sumOf(numbers) - target]],
      holds: ({ result, variants: [other] }) => other === result,
    },
    "one more 0 doubles the ways": {
      variants: (numbers, target) => [[[0, ...numbers.slice(0, 15)], target]],
      holds: ({ result, variants: [other] }) => other === 2 * result,
    },
    "negating everything changes nothing": {
      variants: (numbers, target) => [[numbers.map((number) => -number), -target]],
      holds: ({ result, variants: [other] }) => other === result,
    },
    "the last entry is chosen or it is not": {
      variants: (numbers, target) => [
        [numbers.slice(0, -1), target],
        [numbers.slice(0, -1), target - (numbers.at(-1) ?? 0)],
      ],
      holds: ({ args: [numbers], result, variants: [without = 0, chosen = 0] }) =>
        numbers.length === 0 || without + chosen === result,
    },
  },
});

function ways([first, ...rest]: number[], target: number): number {
  if (first === undefined) return target === 0 ? 1 : 0;
  return ways(rest, target) + ways(rest, target - first);
}

function small(most: number): fc.Arbitrary<number> {
  return fc.integer({ min: -most, max: most });
}

function many(length = 0, make: (index: number) => number): number[] {
  return Array.from({ length }, (_, index) => make(index));
}

function sumOf(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
