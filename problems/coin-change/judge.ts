import { defineJudge } from "assay";
import fc from "fast-check";

type Args = [coins: number[], amount: number];

const AMOUNT_MAX = 1000;
const IMPOSSIBLE = -1;

export default defineJudge<Args, number>({
  generate: fc.oneof(
    fc.tuple(fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 4 }), fc.integer({ min: 0, max: 40 })),
    fc.tuple(fc.array(fc.integer({ min: 2, max: 30 }), { maxLength: 4 }), fc.integer({ min: 0, max: 60 })),
  ),

  // Coins may be in the list twice, so that a list of any length can have small ones only.
  families: {
    random: ({ n = 0, k }, random) => [many(k, () => random.int(1, Math.max(1, n))), n],
    "ones only": ({ n = 0, k }) => [many(k, () => 1), n],
    "the smallest values": ({ n = 0, k = 0 }) => [many(k, (index) => k - index), n],
    "ones and twos": ({ n = 0, k }) => [many(k, (index) => 1 + (index % 2)), n],
    "even values, an odd amount": ({ n = 1, k }) => [
      many(k, (index) => 2 + 2 * (index % 8)),
      n - ((n + 1) % 2),
    ],
    "all too large": ({ n = 0, k }) => [many(k, (index) => n + 1 + index), n],
  },

  reference(coins, amount) {
    const fewest = [0];
    for (let sum = 1; sum <= amount; sum++)
      fewest.push(1 + Math.min(...coins.map((coin) => fewest[sum - coin] ?? Infinity)));
    const answer = fewest[amount] as number;
    return answer === Infinity ? IMPOSSIBLE : answer;
  },

  properties: {
    "the coins in another order, or said twice, give the same": {
      variants: (coins, amount) => [
        [coins.toReversed(), amount],
        [[...coins, ...coins], amount],
      ],
      holds: ({ result, variants }) => variants.every((other) => other === result),
    },
    "coins and amount three times as large take as many coins": {
      variants: (coins, amount) => [[coins.map((coin) => 3 * coin), 3 * amount]],
      holds: ({ result, variants: [other] }) => other === result,
    },
    "coins larger than the amount change nothing": {
      variants: (coins, amount) => [
        [[amount + 1, ...coins], amount],
        [[...coins, amount + 2, 2 * amount + 1], amount],
      ],
      holds: ({ result, variants }) => variants.every((other) => other === result),
    },
    "with a coin of the amount itself one is enough": {
      variants: (coins, amount) => (amount === 0 ? [] : [[[...coins, amount], amount]]),
      holds: ({ variants }) => variants.every((other) => other === 1),
    },
    "with a coin of 1 there always is a way, with no more coins than before": {
      variants: (coins, amount) => [[[...coins, 1], amount]],
      holds: ({ args: [, amount], result, variants: [other = IMPOSSIBLE] }) =>
        other >= 0 && other <= (result === IMPOSSIBLE ? amount : result),
    },
    "one coin more pays as much more, with one coin more at most": {
      variants: (coins, amount) => coins.map((coin) => [coins, Math.min(amount + coin, AMOUNT_MAX)]),
      holds: ({ result, variants }) =>
        result === IMPOSSIBLE || variants.every((other) => other >= 1 && other <= result + 1),
    },
  },
});

function many(length = 0, make: (index: number) => number): number[] {
  return Array.from({ length }, (_, index) => make(index));
}
