import { defineJudge } from "assay";
import fc from "fast-check";

type Args = [head: number[]];

const VALUE_MAX = 1_000_000;

export default defineJudge<Args, number[]>({
  generate: fc.tuple(fc.array(fc.integer({ min: -4, max: 4 }), { maxLength: 12, size: "max" })),

  families: {
    random: ({ n }, random) => [many(n, () => random.int(-VALUE_MAX, VALUE_MAX))],
    ascending: ({ n }) => [many(n, (index) => index)],
    "one value only": ({ n }) => [many(n, () => 1000)],
  },

  reference: (head) => head.toReversed(),

  properties: {
    "the list backwards gives the list": {
      variants: (head) => [[head.toReversed()]],
      holds: ({ args: [head], variants: [other = []] }) => isSame(other, head),
    },
    "a value put in front comes last": {
      variants: (head) => [[[9, ...head]]],
      holds: ({ result, variants: [longer = []] }) => isSame(longer, [...result, 9]),
    },
    "a value put at the end comes first": {
      variants: (head) => [[[...head, 0]]],
      holds: ({ result, variants: [longer = []] }) => isSame(longer, [0, ...result]),
    },
  },
});

function many(length = 0, make: (index: number) => number): number[] {
  return Array.from({ length }, (_, index) => make(index));
}

function isSame(one: number[], other: number[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}
