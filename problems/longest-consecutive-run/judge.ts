import { defineJudge } from "assay";
import fc from "fast-check";

type Args = [numbers: number[]];

const SHIFT = 1000;
const VALUE_MAX = 1_000_000_000;

export default defineJudge<Args, number>({
  generate: fc.oneof(
    fc.tuple(fc.array(fc.integer({ min: -6, max: 6 }), { maxLength: 12, size: "max" })),
    fc.tuple(fc.array(fc.integer({ min: -40, max: 40 }), { maxLength: 30, size: "max" })),
  ),

  families: {
    "random, all alone": ({ n }, random) => [many(n, () => random.int(-VALUE_MAX, VALUE_MAX))],
    "random, close together": ({ n = 0 }, random) => [many(n, () => random.int(0, n))],
    "one run, shuffled": ({ n }, random) => [random.shuffle(many(n, (index) => index))],
    "one run, descending": ({ n }) => [many(n, (index) => -index)],
    "one run, ascending": ({ n }) => [many(n, (index) => index)],
    "runs of two": ({ n }, random) => [random.shuffle(many(n, (index) => index + Math.floor(index / 2)))],
    "a run and many of its first number": ({ n = 0 }) => [
      many(n, (index) => Math.max(0, index - Math.floor(n / 2))),
    ],
    "one value only": ({ n }) => [many(n, () => 7)],
  },

  reference(numbers) {
    let [longest, run] = [0, 0];
    let before = NaN;
    for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
      run = number === before + 1 ? run + 1 : 1;
      longest = Math.max(longest, run);
      before = number;
    }
    return longest;
  },

  properties: {
    "the order of the numbers does not matter": {
      variants: (numbers) => [[numbers.toReversed()], [numbers.toSorted((a, b) => a - b)]],
      holds: ({ result, variants }) => variants.every((other) => other === result),
    },
    "numbers that are there twice change nothing": {
      variants: (numbers) => [[[...numbers, ...numbers]]],
      holds: ({ result, variants: [doubled] }) => doubled === result,
    },
    "negating or moving all numbers changes nothing": {
      variants: (numbers) => [[numbers.map((number) => -number)], [numbers.map((number) => number + SHIFT)]],
      holds: ({ result, variants }) => variants.every((other) => other === result),
    },
    "a copy of all numbers, far away, joins nothing": {
      variants: (numbers) => [[[...numbers, ...numbers.map((number) => number + SHIFT)]]],
      holds: ({ result, variants: [twice] }) => twice === result,
    },
    "there is a run if there is a number, and none is longer than the list": {
      holds: ({ args: [numbers], result }) => result <= numbers.length && result > 0 === numbers.length > 0,
    },
  },
});

function many(length = 0, make: (index: number) => number): number[] {
  return Array.from({ length }, (_, index) => make(index));
}
