import { defineJudge } from "assay";
import fc from "fast-check";

type Args = [bids: number[], k: number];

const SHIFT = 50;
const VALUE_MAX = 1_000_000_000;

export default defineJudge<Args, number>({
  validate: (bids, k) => (k <= bids.length ? null : "there are fewer bids than rooms"),

  generate: fc
    .array(fc.oneof(fc.integer({ min: -5, max: 5 }), fc.integer({ min: -200, max: 200 })), {
      minLength: 1,
      maxLength: 12,
      size: "max",
    })
    .chain((bids) => fc.tuple(fc.constant(bids), fc.integer({ min: 1, max: bids.length }))),

  families: {
    random: ({ n = 0, k = 0 }, random) => [many(n + k, () => random.int(-VALUE_MAX, VALUE_MAX)), k],
    ascending: ({ n = 0, k = 0 }) => [many(n + k, (index) => 1000 + index), k],
    descending: ({ n = 0, k = 0 }) => [many(n + k, (index) => 1000 - index), k],
    "descending, then ascending above": ({ n = 0, k = 0 }) => [
      [...many(k, (index) => -1000 - index), ...many(n, (index) => 1000 + index)],
      k,
    ],
    "the highest bids come last": ({ n = 0, k = 0 }, random) => [
      [...random.shuffle(many(n, (index) => index)), ...random.shuffle(many(k, (index) => n + index))],
      k,
    ],
    "all alike": ({ n = 0, k = 0 }) => [many(n + k, () => 700), k],
  },

  reference: (bids, k) => bids.toSorted((a, b) => b - a)[k - 1] as number,

  properties: {
    "fewer than k bids are higher, and at least k are as high": {
      holds: ({ args: [bids, k], result }) =>
        bids.filter((bid) => bid > result).length < k && bids.filter((bid) => bid >= result).length >= k,
    },
    "the order of the bids does not matter": {
      variants: (bids, k) => [
        [bids.toReversed(), k],
        [bids.toSorted((a, b) => a - b), k],
      ],
      holds: ({ result, variants }) => variants.every((other) => other === result),
    },
    "negating all bids exchanges the k-th largest and the k-th smallest": {
      variants: (bids, k) => [[bids.map((bid) => -bid), bids.length + 1 - k]],
      holds: ({ result, variants: [mirrored] }) => mirrored === 0 - result,
    },
    "with a higher bid and a room more the price stays": {
      variants: (bids, k) => [[[...bids, Math.max(...bids) + SHIFT], k + 1]],
      holds: ({ result, variants: [other] }) => other === result,
    },
  },
});

function many(length: number, make: (index: number) => number): number[] {
  return Array.from({ length }, (_, index) => make(index));
}
