import { defineJudge } from "assay";
import fc from "fast-check";

type Field = [x1: number, y1: number, x2: number, y2: number];
type Args = [first: Field, second: Field];

const FAR = 40_000;

const field = (most: number): fc.Arbitrary<Field> => {
  const coordinate = fc.integer({ min: -most, max: most });
  return fc.tuple(coordinate, coordinate, coordinate, coordinate);
};

export default defineJudge<Args, number>({
  generate: fc.oneof(fc.tuple(field(4), field(4)), fc.tuple(field(FAR), field(FAR))),

  families: {
    "one and the same": ({ n = 1 }) => [
      [0, 0, n, n],
      [0, 0, n, n],
    ],
    "half of each": ({ n = 1 }) => [
      [-n, -n, 0, 0],
      [-(n >> 1), -(n >> 1), n >> 1, n >> 1],
    ],
    "a cross": ({ n = 1 }) => [
      [-n, -2, n, 2],
      [-2, -n, 2, n],
    ],
    "far apart": ({ n = 1 }) => [
      [-n, -n, -1, -1],
      [1, 1, n, n],
    ],
    "corners in the other order": ({ n = 1 }) => [
      [n, n, 0, 0],
      [0, n, n, 0],
    ],
    "one inside the other": ({ n = 1 }) => [
      [-n, -n, n, n],
      [1 - n, 1 - n, n - 1, n - 1],
    ],
  },

  reference: (first, second) =>
    common([first[0], first[2]], [second[0], second[2]]) *
    common([first[1], first[3]], [second[1], second[3]]),

  properties: {
    "it does not matter whose field comes first": {
      variants: (first, second) => [[second, first]],
      holds: ({ result, variants: [other] }) => other === result,
    },
    "it does not matter which corners are named": {
      variants: (first, second) => [
        [turned(first), second],
        [first, [second[2], second[1], second[0], second[3]]],
      ],
      holds: ({ result, variants }) => variants.every((other) => other === result),
    },
    "a field has all of its area in common with itself": {
      variants: (first) => [[first, first]],
      holds: ({ args: [first], variants: [own] }) => own === areaOf(first),
    },
    "no more is in common than the smaller field": {
      holds: ({ args, result }) => result >= 0 && result <= Math.min(...args.map(areaOf)),
    },
    "moving both fields, or exchanging the axes, changes nothing": {
      variants: (first, second) => [
        [moved(first), moved(second)],
        [mirrored(first), mirrored(second)],
      ],
      holds: ({ result, variants }) => variants.every((other) => other === result),
    },
  },
});

/** How long the part is that two stretches have in common. */
function common(one: [number, number], other: [number, number]): number {
  return Math.max(
    0,
    Math.min(Math.max(...one), Math.max(...other)) - Math.max(Math.min(...one), Math.min(...other)),
  );
}

function areaOf([x1, y1, x2, y2]: Field): number {
  return Math.abs(x2 - x1) * Math.abs(y2 - y1);
}

function turned([x1, y1, x2, y2]: Field): Field {
  return [x2, y2, x1, y1];
}

function moved([x1, y1, x2, y2]: Field): Field {
  return [x1 + 1000, y1 - 77, x2 + 1000, y2 - 77];
}

function mirrored([x1, y1, x2, y2]: Field): Field {
  return [y1, x1, y2, x2];
}
