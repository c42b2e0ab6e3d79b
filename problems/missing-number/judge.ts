import { defineJudge, type Random } from "assay";
import fc from "fast-check";

type Args = [numbers: number[]];

export default defineJudge<Args, number>({
  validate(numbers) {
    if (new Set(numbers).size < numbers.length) return "a number is there twice";
    return numbers.every((number) => number <= numbers.length) ? null : "a number is above n";
  },

  generate: fc
    .integer({ min: 0, max: 14 })
    .chain((n) =>
      fc
        .tuple(fc.shuffledSubarray(range(n + 1), { minLength: n + 1, maxLength: n + 1 }), fc.nat(n))
        .map(([all, missing]): Args => [without(all, missing)]),
    ),

  families: {
    "shuffled, any missing": ({ n = 0 }, random) => [shuffledWithout(n, random.int(0, n), random)],
    "shuffled, the largest missing": ({ n = 0 }, random) => [shuffledWithout(n, n, random)],
    "shuffled, zero missing": ({ n = 0 }, random) => [shuffledWithout(n, 0, random)],
    "ascending, the largest missing": ({ n = 0 }) => [range(n)],
    "descending, the largest missing": ({ n = 0 }) => [range(n).toReversed()],
    "ascending, one in the middle missing": ({ n = 0 }) => [without(range(n + 1), Math.floor(n / 2))],
  },

  reference(numbers) {
    const there = new Set(numbers);
    return range(numbers.length + 1).find((number) => !there.has(number)) ?? 0;
  },

  properties: {
    "the answer is from 0 to n and is not among the numbers": {
      holds: ({ args: [numbers], result }) =>
        result >= 0 && result <= numbers.length && !numbers.includes(result),
    },
    "the order of the numbers does not matter": {
      variants: (numbers) => [[numbers.toReversed()], [numbers.toSorted((a, b) => a - b)]],
      holds: ({ result, variants }) => variants.every((other) => other === result),
    },
    "counting from the other end finds the hook from there": {
      variants: (numbers) => [[numbers.map((number) => numbers.length - number)]],
      holds: ({ args: [numbers], result, variants: [mirrored] }) => mirrored === numbers.length - result,
    },
    "with a further hook and its tag the same number is missing": {
      variants: (numbers) => [[[...numbers, numbers.length + 1]]],
      holds: ({ result, variants: [longer] }) => longer === result,
    },
  },
});

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}

function without(numbers: number[], missing: number): number[] {
  return numbers.filter((number) => number !== missing);
}

function shuffledWithout(n: number, missing: number, random: Random): number[] {
  return random.shuffle(without(range(n + 1), missing));
}
