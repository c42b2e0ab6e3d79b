import { defineJudge } from "assay";
import fc from "fast-check";

type Args = [numbers: number[], steps: number];

export default defineJudge<Args, number[]>({
  // Numbers that differ, mostly, so that it shows where each of them goes.
  generate: fc.tuple(
    fc.oneof(
      fc.uniqueArray(fc.integer({ min: -99, max: 99 }), { maxLength: 12, size: "max" }),
      fc.array(fc.integer({ min: 0, max: 1 }), { maxLength: 8, size: "max" }),
    ),
    fc.oneof(fc.integer({ min: -14, max: 14 }), fc.integer({ min: -300_000_000, max: 300_000_000 })),
  ),

  families: {
    "one step": ({ n }) => [ascending(n), 1],
    "one step back": ({ n }) => [ascending(n), -1],
    "half way around": ({ n = 0 }) => [ascending(n), n >> 1],
    "almost around": ({ n = 0 }) => [ascending(n), n - 1],
    "a third of the way": ({ n = 0 }) => [ascending(n), Math.floor(n / 3)],
    "many times around": ({ n = 0 }) => [ascending(n), 1000 * n + (n >> 2)],
    "many times around, backwards": ({ n = 0 }) => [ascending(n), -1000 * n - (n >> 2)],
    "some steps of random numbers": ({ n }, random) => [
      ascending(n).map(() => random.int(-1e9, 1e9)),
      random.int(-1e9, 1e9),
    ],
  },

  reference: (numbers, steps) =>
    numbers.map(
      (_, to) => numbers[(((to - steps) % numbers.length) + numbers.length) % numbers.length] as number,
    ),

  properties: {
    "as many steps back lead back": {
      variants: (numbers, steps) => [[rotated(numbers, steps), -steps]],
      holds: ({ args: [numbers], variants: [back = []] }) => isSame(back, numbers),
    },
    "another time around changes nothing": {
      variants: (numbers, steps) => [
        [numbers, steps + numbers.length],
        [numbers, steps - 7 * numbers.length],
      ],
      holds: ({ result, variants }) => variants.every((other) => isSame(other, result)),
    },
    "one more step moves the last number to the front": {
      variants: (numbers, steps) => [[numbers, steps + 1]],
      holds: ({ result, variants: [further = []] }) =>
        isSame(further, [...result.slice(-1), ...result.slice(0, -1)]),
    },
    "the list read backwards moves the other way": {
      variants: (numbers, steps) => [[numbers.toReversed(), -steps]],
      holds: ({ result, variants: [other = []] }) => isSame(other.toReversed(), result),
    },
  },
});

function ascending(length = 0): number[] {
  return Array.from({ length }, (_, index) => index);
}

function rotated(numbers: number[], steps: number): number[] {
  const start = numbers.length === 0 ? 0 : (steps % numbers.length) * -1;
  return [...numbers.slice(start), ...numbers.slice(0, start)];
}

function isSame(one: number[], other: number[]): boolean {
  return one.join() === other.join();
}
