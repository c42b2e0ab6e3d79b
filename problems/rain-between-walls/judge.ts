import { defineJudge } from "assay";
import fc from "fast-check";

type Args = [heights: number[]];

const HEIGHT_MAX = 1_000_000_000;

export default defineJudge<Args, number>({
  generate: fc.oneof(
    fc.tuple(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 12, size: "max" })),
    fc.tuple(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 8, size: "max" })),
  ),

  families: {
    random: ({ n }, random) => [many(n, () => random.int(0, HEIGHT_MAX))],
    ascending: ({ n }) => [many(n, (index) => index)],
    descending: ({ n = 0 }) => [many(n, (index) => n - index)],
    valley: ({ n = 0 }) => [many(n, (index) => Math.abs(2 * index - n))],
    hill: ({ n = 0 }) => [many(n, (index) => n - Math.abs(2 * index - n))],
    "comb of high walls": ({ n }) => [many(n, (index) => (index % 2) * HEIGHT_MAX)],
    "one basin between the highest walls": ({ n = 0 }) => [
      many(n, (index) => (index === 0 || index === n - 1 ? HEIGHT_MAX : 0)),
    ],
    "all alike": ({ n }) => [many(n, () => 300)],
  },

  reference(heights) {
    const fromLeft = rims(heights);
    const fromRight = rims(heights.toReversed()).toReversed();
    return heights.reduce(
      (water, height, index) => water + Math.min(at(fromLeft, index), at(fromRight, index)) - height,
      0,
    );
  },

  properties: {
    "seen from the other side there is as much water": {
      variants: (heights) => [[heights.toReversed()]],
      holds: ({ result, variants: [mirrored] }) => mirrored === result,
    },
    "walls twice as high, or each wall there twice, hold twice as much": {
      variants: (heights) => [
        [heights.map((height) => 2 * height)],
        [heights.flatMap((height) => [height, height])],
      ],
      holds: ({ result, variants }) => variants.every((water) => water === 2 * result),
    },
    "raising every wall by a metre changes nothing": {
      variants: (heights) => [[heights.map((height) => height + 1)]],
      holds: ({ result, variants: [raised] }) => raised === result,
    },
    "ground on both sides adds no water": {
      variants: (heights) => [[[0, ...heights, 0]]],
      holds: ({ result, variants: [wider] }) => wider === result,
    },
    "between two walls as high as the highest, all that is not wall is water": {
      variants: (heights) => [[[highest(heights), ...heights, highest(heights)]]],
      holds: ({ args: [heights], variants: [basin] }) =>
        basin === heights.reduce((water, height) => water + highest(heights) - height, 0),
    },
  },
});

function many(length = 0, make: (index: number) => number): number[] {
  return Array.from({ length }, (_, index) => make(index));
}

function highest(heights: number[]): number {
  return Math.max(0, ...heights);
}

/** The highest wall up to each. */
function rims(heights: number[]): number[] {
  let rim = 0;
  return heights.map((height) => (rim = Math.max(rim, height)));
}

function at(heights: number[], index: number): number {
  return heights[index] as number;
}
