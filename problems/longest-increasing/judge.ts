import { defineJudge } from "assay";
import fc from "fast-check";

type Args = [numbers: number[]];

const VALUE_MAX = 1_000_000_000;
const SHIFT = 100;

export default defineJudge<Args, number>({
  generate: fc.oneof(
    fc.tuple(fc.array(fc.integer({ min: -4, max: 4 }), { maxLength: 12, size: "max" })),
    fc.tuple(fc.array(fc.integer({ min: -60, max: 60 }), { maxLength: 12, size: "max" })),
  ),

  families: {
    ascending: ({ n }) => [many(n, (index) => index)],
    random: ({ n }, random) => [many(n, () => random.int(-VALUE_MAX, VALUE_MAX))],
    descending: ({ n = 0 }) => [many(n, (index) => n - index)],
    "one value only": ({ n }) => [many(n, () => 300)],
    "ascending runs, each below the last": ({ n = 0 }) => {
      const run = Math.ceil(Math.sqrt(n));
      return [many(n, (index) => (index % run) - run * Math.floor(index / run))];
    },
    "two ascending runs in turn": ({ n = 0 }) => [many(n, (index) => (index % 2 === 0 ? index : index - n))],
    "ascending, then anything below": ({ n = 0 }, random) => [
      many(n, (index) => (2 * index < n ? 2 * index : random.int(0, n))),
    ],
  },

  // Smallest last values by length, each put where it belongs by looking along them.
  reference(numbers) {
    const lasts: number[] = [];
    for (const number of numbers) {
      const place = lasts.findIndex((last) => last >= number);
      lasts[place === -1 ? lasts.length : place] = number;
    }
    return lasts.length;
  },

  properties: {
    "negated and backwards the numbers give the same": {
      variants: (numbers) => [[numbers.map((number) => 0 - number).toReversed()]],
      holds: ({ result, variants: [other] }) => other === result,
    },
    "adding c to every number, or saying each twice, changes nothing": {
      variants: (numbers) => [
        [numbers.map((number) => number + SHIFT)],
        [numbers.map((number) => number - SHIFT)],
        [numbers.flatMap((number) => [number, number])],
      ],
      holds: ({ result, variants }) => variants.every((other) => other === result),
    },
    "one that is larger than all, put at the end, is one more; put in front, none": {
      variants: (numbers) => [[[...numbers, 1000]], [[1000, ...numbers]]],
      holds: ({ result, variants: [behind, before] }) =>
        behind === result + 1 && before === Math.max(1, result),
    },
    "the numbers twice over, the second time above, give twice as many": {
      variants: (numbers) => [[[...numbers, ...numbers.map((number) => number + 1000)]]],
      holds: ({ result, variants: [twice] }) => twice === 2 * result,
    },
    "the numbers twice over, the second time below, give no more": {
      variants: (numbers) => [[[...numbers, ...numbers.map((number) => number - 1000)]]],
      holds: ({ result, variants: [twice] }) => twice === result,
    },
  },
});

function many(length = 0, make: (index: number) => number): number[] {
  return Array.from({ length }, (_, index) => make(index));
}
