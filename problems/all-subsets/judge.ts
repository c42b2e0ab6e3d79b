import { defineJudge } from "assay";
import fc from "fast-check";

type Args = [numbers: number[]];

export default defineJudge<Args, number[][]>({
  // Few values, so that some repeat; and some whose digits run together.
  generate: fc.oneof(
    fc.tuple(fc.array(fc.integer({ min: -2, max: 2 }), { maxLength: 6, size: "max" })),
    fc.tuple(fc.array(fc.constantFrom(1, 2, 11, 12, 21), { maxLength: 5, size: "max" })),
    fc.tuple(fc.array(fc.integer({ min: -99, max: 99 }), { maxLength: 5, size: "max" })),
  ),

  families: {
    "all different": ({ n }, random) => [random.shuffle(many(n, (index) => 7 * index - 40))],
    "each number twice": ({ n }, random) => [random.shuffle(many(n, (index) => index >> 1))],
    "one number only": ({ n }) => [many(n, () => 5)],
  },

  // Each number goes into none, one, ... of the handfuls so far, as often as it is there.
  reference(numbers) {
    let handfuls: number[][] = [[]];
    for (const [number, count] of countsOf(numbers))
      handfuls = handfuls.flatMap((handful) =>
        many(count + 1, (times) => times).map((times) => [...handful, ...many(times, () => number)]),
      );
    return handfuls;
  },

  properties: {
    "no number is held more often than it is there": {
      holds: ({ args: [numbers], result }) =>
        result.every((handful) =>
          [...countsOf(handful)].every(([number, count]) => count <= (countsOf(numbers).get(number) ?? 0)),
        ),
    },
    "no handful is returned twice": {
      holds: ({ result }) => new Set(result.map(keyOf)).size === result.length,
    },
    "there are as many handfuls as there are ways to choose how many of each number": {
      holds: ({ args: [numbers], result }) =>
        result.length === [...countsOf(numbers).values()].reduce((ways, count) => ways * (count + 1), 1),
    },
    "the order of the numbers does not matter": {
      variants: (numbers) => [[numbers.toReversed()], [numbers.toSorted((a, b) => a - b)]],
      holds: ({ result, variants }) => variants.every((other) => isSame(other, result)),
    },
    "what is left in the jar is a handful too": {
      holds: ({ args: [numbers], result }) =>
        isSame(
          result.map((handful) => without(numbers, handful)),
          result,
        ),
    },
  },
});

function many(length = 0, make: (index: number) => number): number[] {
  return Array.from({ length }, (_, index) => make(index));
}

function countsOf(numbers: number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return counts;
}

function without(numbers: number[], handful: number[]): number[] {
  const rest = [...numbers];
  for (const number of handful) rest.splice(rest.indexOf(number), 1);
  return rest;
}

function keyOf(handful: number[]): string {
  return handful.toSorted((a, b) => a - b).join();
}

function isSame(one: number[][], other: number[][]): boolean {
  return one.map(keyOf).sort().join(";") === other.map(keyOf).sort().join(";");
}
