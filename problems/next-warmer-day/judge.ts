import { defineJudge } from "assay";
import fc from "fast-check";

type Args = [temperatures: number[]];

const TEMPERATURE_MAX = 1_000_000;
const SHIFT = 273;

export default defineJudge<Args, number[]>({
  generate: fc.oneof(
    fc.tuple(fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 12, size: "max" })),
    fc.tuple(fc.array(fc.integer({ min: -300, max: 300 }), { maxLength: 8, size: "max" })),
  ),

  families: {
    random: ({ n }, random) => [many(n, () => random.int(-TEMPERATURE_MAX, TEMPERATURE_MAX))],
    "colder day by day": ({ n = 0 }) => [many(n, (index) => n - index)],
    "warmer day by day": ({ n }) => [many(n, (index) => index)],
    "colder day by day, then one hot day": ({ n = 0 }) => [
      many(n, (index) => (index === n - 1 ? TEMPERATURE_MAX : n - index)),
    ],
    "ever colder, then ever warmer": ({ n = 0 }) => [many(n, (index) => Math.abs(2 * index - n))],
    "one temperature only": ({ n }) => [many(n, () => 300)],
    "two temperatures": ({ n }, random) => [many(n, () => random.int(300, 301))],
  },

  reference: (temperatures) =>
    temperatures.map((temperature, day) => {
      for (let later = day + 1; later < temperatures.length; later++)
        if (at(temperatures, later) > temperature) return later - day;
      return 0;
    }),

  properties: {
    "the day that is named is warmer, and none before it is": {
      holds: ({ args: [temperatures], result }) =>
        temperatures.every((temperature, day) => {
          const wait = at(result, day);
          const passed = temperatures.slice(day + 1, wait === 0 ? undefined : day + wait);
          return (
            !passed.some((other) => other > temperature) &&
            (wait === 0 || at(temperatures, day + wait) > temperature)
          );
        }),
    },
    "adding c to all temperatures, or doubling them, changes nothing": {
      variants: (temperatures) => [
        [temperatures.map((temperature) => temperature + SHIFT)],
        [temperatures.map((temperature) => 2 * temperature)],
      ],
      holds: ({ result, variants }) => variants.every((other) => isSame(other, result)),
    },
    "what was before the first day changes nothing": {
      variants: (temperatures) => [[[0, ...temperatures]]],
      holds: ({ result, variants: [longer = []] }) => isSame(longer.slice(1), result),
    },
    "after one more day, hotter than all, every day has a warmer one but that": {
      variants: (temperatures) => [[[...temperatures, 1 + Math.max(...temperatures, 0)]]],
      holds: ({ variants: [waits = []] }) => waits.every((wait, day) => wait > 0 === day < waits.length - 1),
    },
  },
});

function many(length = 0, make: (index: number) => number): number[] {
  return Array.from({ length }, (_, index) => make(index));
}

function isSame(one: number[], other: number[]): boolean {
  return one.join() === other.join();
}

function at(numbers: number[], index: number): number {
  return numbers[index] as number;
}
