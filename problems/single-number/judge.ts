import { defineJudge, type Random } from "assay";
import fc from "fast-check";

type Args = [numbers: number[]];

const SHIFT = 1_000_003;

export default defineJudge<Args, number>({
  validate(numbers) {
    const counts = [...countsOf(numbers).values()];
    if (counts.some((count) => count !== 1 && count !== 3))
      return "a number occurs neither once nor three times";
    return counts.filter((count) => count === 1).length === 1 ? null : "not exactly one number occurs once";
  },

  generate: fc
    .uniqueArray(
      fc.oneof(
        fc.integer({ min: -8, max: 8 }),
        fc.integer({ min: -500_000_000_000, max: 500_000_000_000 }),
        fc.constantFrom(2 ** 31, -(2 ** 31), 2 ** 32, 2 ** 32 + 1, -(2 ** 32), 2 ** 38),
      ),
      { minLength: 1, maxLength: 5, size: "max" },
    )
    .chain(([single = 0, ...others]) => fc.tuple(orders([single, ...others, ...others, ...others]))),

  families: {
    "shuffled large numbers": ({ n = 1 }, random) => [
      random.shuffle(heap(n, (index) => random.int(0, 9e7) * 10_000 + index - 5e11)),
    ],
    "shuffled small numbers": ({ n = 1 }, random) => [random.shuffle(heap(n, (index) => index - 40))],
    "the single one at the end of ascending numbers": ({ n = 1 }) => [ascending(heap(n, (index) => -index))],
    "the single one in front of ascending numbers": ({ n = 1 }) => [ascending(heap(n, (index) => index))],
    "one copy of all after the other": ({ n = 1 }, random) => [rounds(n, random)],
  },

  reference: (numbers) => [...countsOf(numbers)].find(([, count]) => count === 1)?.[0] ?? 0,

  properties: {
    "the answer stands there once": {
      holds: ({ args: [numbers], result }) => numbers.filter((number) => number === result).length === 1,
    },
    "the order of the numbers does not matter": {
      variants: (numbers) => [[numbers.toReversed()], [ascending(numbers)]],
      holds: ({ result, variants }) => variants.every((other) => other === result),
    },
    "negating all numbers negates the answer": {
      variants: (numbers) => [[numbers.map((number) => -number)]],
      holds: ({ result, variants: [other] }) => other === -result,
    },
    "adding c to all numbers adds c to the answer": {
      variants: (numbers) => [[numbers.map((number) => number + SHIFT)]],
      holds: ({ result, variants: [other] }) => other === result + SHIFT,
    },
  },
});

/** `at(0)` once and some others three times each: n numbers, or a few less. */
function heap(n: number, at: (index: number) => number): number[] {
  const others = Array.from({ length: Math.floor((n - 1) / 3) }, (_, index) => at(index + 1));
  return [at(0), ...others, ...others, ...others];
}

function rounds(n: number, random: Random): number[] {
  return heap(n, (index) => (index === 0 ? random.int(1e9, 9e9) : -index));
}

function ascending(numbers: number[]): number[] {
  return numbers.toSorted((one, other) => one - other);
}

function countsOf(numbers: number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return counts;
}

function orders(numbers: number[]): fc.Arbitrary<number[]> {
  return fc.shuffledSubarray(numbers, { minLength: numbers.length });
}
