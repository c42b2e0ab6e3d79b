import { defineJudge } from "assay";
import fc from "fast-check";

type Args = [numbers: number[], target: number];

const SHIFT = 13;

export default defineJudge<Args, number[]>({
  // Few values, so that pairs, and values that are half of target, come up.
  generate: fc.oneof(
    fc.tuple(fc.array(small(9), { maxLength: 9, size: "max" }), small(12)),
    fc.tuple(fc.array(small(1000), { maxLength: 9, size: "max" }), small(2000)),
  ),

  families: {
    "no pair": ({ n }, random) => [many(n, () => 2 * random.int(-5e8, 5e8)), 1],
    "the pair is at both ends": ({ n = 0 }, random) => {
      const between = many(n - 2, () => 3 * random.int(0, 3e8));
      return n < 2 ? [between, 4] : [[1, ...between, 3], 4];
    },
    "the pair is at the end": ({ n = 0 }, random) => {
      const before = many(n - 2, () => 3 * random.int(0, 3e8));
      return n < 2 ? [before, 4] : [[...before, 1, 3], 4];
    },
    "ascending without a pair": ({ n }) => [many(n, (index) => 2 * index), 2e9],
    "descending without a pair": ({ n }) => [many(n, (index) => -2 * index), -2e9],
    "one value only, no half of target": ({ n }) => [many(n, () => 5), 11],
  },

  reference(numbers, target) {
    for (const [second, value] of numbers.entries()) {
      const first = numbers.indexOf(target - value);
      if (first !== -1 && first < second) return [first, second];
    }
    return [];
  },

  check(result, expected, numbers, target) {
    if (result.length === 0) return expected.length === 0 ? null : `there is a pair, such as [${expected}]`;
    const [first, second] = result;
    if (result.length !== 2 || first === undefined || second === undefined) return "two positions are wanted";
    if (!(first in numbers) || !(second in numbers)) return "there is no such position";
    if (first === second) return "one position is named twice";
    const sum = at(numbers, first) + at(numbers, second);
    return sum === target ? null : `the values there add up to ${sum}`;
  },

  properties: {
    "the list backwards has a pair if the list has one": {
      variants: (numbers, target) => [[numbers.toReversed(), target]],
      holds: ({ result, variants: [other = []] }) => isSameLength(other, result),
    },
    "adding c to every number and twice c to target changes nothing": {
      variants: (numbers, target) => [[numbers.map((number) => number + SHIFT), target + 2 * SHIFT]],
      holds: ({ result, variants: [other = []] }) => isSameLength(other, result),
    },
    "negating everything changes nothing": {
      variants: (numbers, target) => [[numbers.map((number) => -number), -target]],
      holds: ({ result, variants: [other = []] }) => isSameLength(other, result),
    },
    "a list to which two parts of target are added has a pair": {
      variants: (numbers, target) => [
        [[...numbers, target, 0], target],
        [[...numbers, Math.floor(target / 2), Math.ceil(target / 2)], target],
      ],
      holds: ({ variants }) => variants.every((pair) => pair.length === 2),
    },
  },
});

function small(most: number): fc.Arbitrary<number> {
  return fc.integer({ min: -most, max: most });
}

function many(length = 0, make: (index: number) => number): number[] {
  return Array.from({ length: Math.max(0, length) }, (_, index) => make(index));
}

function isSameLength(one: number[], other: number[]): boolean {
  return one.length === other.length;
}

function at(numbers: number[], index: number): number {
  return numbers[index] as number;
}
