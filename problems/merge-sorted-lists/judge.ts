import { defineJudge, type Random } from "assay";
import fc from "fast-check";

type Args = [first: number[], second: number[]];

const VALUE_MAX = 1_000_000;
const SHIFT = 11;

export default defineJudge<Args, number[]>({
  validate(first, second) {
    if (!isAscending(first)) return "first is not in ascending order";
    return isAscending(second) ? null : "second is not in ascending order";
  },

  generate: fc.oneof(fc.tuple(ascending(3), ascending(3)), fc.tuple(ascending(30), ascending(30))),

  families: {
    random: ({ m, n }, random) => [anyList(m, random), anyList(n, random)],
    "taking turns": ({ m, n }) => [spread(m, 0, VALUE_MAX), spread(n, 0, VALUE_MAX)],
    "all of first before second": ({ m, n }) => [spread(m, -VALUE_MAX, -1), spread(n, 1, VALUE_MAX)],
    "all of second before first": ({ m, n }) => [spread(m, 1, VALUE_MAX), spread(n, -VALUE_MAX, -1)],
    "one value only": ({ m, n }) => [spread(m, 700, 700), spread(n, 700, 700)],
  },

  reference: (first, second) => [...first, ...second].sort((a, b) => a - b),

  properties: {
    "the lists in the other order give the same": {
      variants: (first, second) => [[second, first]],
      holds: ({ result, variants: [other = []] }) => isSame(other, result),
    },
    "adding c to every value adds c to every value of the answer": {
      variants: (first, second) => [[raised(first), raised(second)]],
      holds: ({ result, variants: [other = []] }) => isSame(other, raised(result)),
    },
    "negated and backwards the lists give the answer negated and backwards": {
      variants: (first, second) => [[mirrored(first), mirrored(second)]],
      holds: ({ result, variants: [other = []] }) => isSame(other, mirrored(result)),
    },
    "a list merged with itself has each of its values twice": {
      variants: (first) => [[first, first]],
      holds: ({ args: [first], variants: [doubled = []] }) =>
        isSame(
          doubled,
          first.flatMap((value) => [value, value]),
        ),
    },
  },
});

function ascending(most: number): fc.Arbitrary<number[]> {
  return fc
    .array(fc.integer({ min: -most, max: most }), { maxLength: 8, size: "max" })
    .map((values) => values.toSorted((a, b) => a - b));
}

function anyList(length = 0, random: Random): number[] {
  return Array.from({ length }, () => random.int(-VALUE_MAX, VALUE_MAX)).sort((a, b) => a - b);
}

function spread(length = 0, from: number, to: number): number[] {
  return Array.from({ length }, (_, index) => from + Math.floor((index * (to - from)) / length));
}

function raised(values: number[]): number[] {
  return values.map((value) => value + SHIFT);
}

function mirrored(values: number[]): number[] {
  return values.map((value) => 0 - value).toReversed();
}

function isAscending(values: number[]): boolean {
  return values.every((value, index) => index === 0 || (values[index - 1] as number) <= value);
}

function isSame(one: number[], other: number[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}
