import { defineJudge, type Random } from "assay";
import fc from "fast-check";

type Corner = [x: number, y: number];
type Args = [corners: Corner[]];

const EXTENT_MAX = 10_000;
const FAR: Corner = [99_000_000, -98_765_432.25];

export default defineJudge<Args, number>({
  validate(corners) {
    if (corners.flat().some((coordinate) => !Number.isInteger(4 * coordinate)))
      return "not in quarters of a metre";
    if ([0, 1].some((axis) => extent(corners, axis) > EXTENT_MAX)) return "the plot is too wide or too high";
    return isSimple(corners) ? null : "the border touches or crosses itself";
  },

  // A band between two lines that go from left to right, laid anywhere, walked from any corner in either direction.
  generate: fc
    .tuple(
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4, size: "max" }),
      fc.array(fc.integer({ min: -9, max: 0 }), { minLength: 2, maxLength: 4, size: "max" }),
      fc.constantFrom<Corner>([0, 0], [0, 0], [-7, 11.25], [2_000_000, -3_000_000], FAR),
      fc.nat({ max: 7 }),
      fc.boolean(),
    )
    .map(([upper, lower, offset, start, isBackwards]) => {
      const corners = moved(turned(band(upper, lower, 1.25), start), offset);
      return [isBackwards ? corners.toReversed() : corners];
    }),

  families: {
    "a comb": ({ n }) => [comb(n)],
    "a comb, walked backwards": ({ n }) => [comb(n).toReversed()],
    "rough edges": ({ n }, random) => [rough(n, random)],
    "rough edges, far away": ({ n }, random) => [moved(rough(n, random), FAR)],
    "one long straight border": ({ n = 3 }) => [
      band(
        [5],
        Array.from({ length: n - 1 }, () => 0),
        0.25,
      ),
    ],
  },

  // In sixteenths of square metres, so that everything is a whole number.
  reference(corners) {
    const [x0, y0] = at(corners, 0);
    const twice = corners.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = at(corners, index + 1);
      return sum + 16 * ((x - x0) * (nextY - y0) - (nextX - x0) * (y - y0));
    }, 0);
    return Math.abs(twice) / 32;
  },

  properties: {
    "the area is above 0": { holds: ({ result }) => result > 0 },
    "where the walk begins and which way it goes does not matter": {
      variants: (corners) => [[turned(corners, 1)], [corners.toReversed()]],
      holds: ({ result, variants }) => variants.every((area) => isClose(area, result)),
    },
    "moving the plot changes nothing": {
      variants: (corners) => [[moved(corners, [-640.5, 1000])]],
      holds: ({ result, variants: [area = 0] }) => isClose(area, result),
    },
    "a mirrored plot, or one with the axes exchanged, is as large": {
      variants: (corners) => [
        [corners.map(([x, y]): Corner => [-x, y])],
        [corners.map(([x, y]): Corner => [y, x])],
      ],
      holds: ({ result, variants }) => variants.every((area) => isClose(area, result)),
    },
    "a plot twice as wide and as high is four times as large": {
      variants: (corners) => [[stretched(corners)]],
      holds: ({ result, variants: [area = 0] }) => isClose(area, 4 * result),
    },
  },
});

/** Upper and lower heights, each from left to right, as one walk around. Both lines are `wide * most heights` long. */
function band(upper: number[], lower: number[], wide: number): Corner[] {
  const right = wide * Math.max(upper.length, lower.length);
  const along = (heights: number[]) =>
    heights.map((height, index): Corner => [index === heights.length - 1 ? right : index * wide, height]);
  return [...along(lower), ...along(upper).toReversed()];
}

function comb(n = 3): Corner[] {
  const upper = Array.from({ length: Math.max(1, n - 2) }, (_, index) => (index % 2 === 0 ? 1 : 5000));
  return band(upper, [0, 0], 0.5);
}

function rough(n = 3, random: Random): Corner[] {
  const upper = Array.from({ length: n >> 1 }, () => random.int(1, 16_000) / 4);
  const lower = Array.from({ length: n - (n >> 1) }, () => -random.int(0, 16_000) / 4);
  return band(upper, lower, 1);
}

function moved(corners: Corner[], [byX, byY]: Corner): Corner[] {
  return corners.map(([x, y]) => [x + byX, y + byY]);
}

/** Twice as wide and as high, about the first corner. */
function stretched(corners: Corner[]): Corner[] {
  const [x0, y0] = at(corners, 0);
  return corners.map(([x, y]) => [x + (x - x0), y + (y - y0)]);
}

function turned(corners: Corner[], by: number): Corner[] {
  const start = by % corners.length;
  return [...corners.slice(start), ...corners.slice(0, start)];
}

function isClose(one: number, other: number): boolean {
  return Math.abs(one - other) <= Math.max(1e-5, 1e-8 * other);
}

function extent(corners: Corner[], axis: number): number {
  const places = corners.map((corner) => corner[axis] as number);
  return Math.max(...places) - Math.min(...places);
}

function at(corners: Corner[], index: number): Corner {
  return corners[index % corners.length] as Corner;
}

// What follows is exact: differences of coordinates that stand at most 10,000 apart, in quarters.

function isSimple(corners: Corner[]): boolean {
  const count = corners.length;
  for (let one = 0; one < count; one++) {
    const [a, b, c] = [at(corners, one), at(corners, one + 1), at(corners, one + 2)];
    if (isOn(a, b, c) || isOn(b, c, a)) return false;
    for (let other = one + 2; other < count; other++) {
      if (one === 0 && other === count - 1) continue;
      if (meet(a, b, at(corners, other), at(corners, other + 1))) return false;
    }
  }
  return true;
}

function meet(a: Corner, b: Corner, c: Corner, d: Corner): boolean {
  if (Math.max(a[0], b[0]) < Math.min(c[0], d[0]) || Math.max(c[0], d[0]) < Math.min(a[0], b[0]))
    return false;
  if (Math.max(a[1], b[1]) < Math.min(c[1], d[1]) || Math.max(c[1], d[1]) < Math.min(a[1], b[1]))
    return false;
  return side(a, b, c) * side(a, b, d) <= 0 && side(c, d, a) * side(c, d, b) <= 0;
}

/** On which side of the line from a to b c lies: 1, -1, or 0 on it. */
function side(a: Corner, b: Corner, c: Corner): number {
  return Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
}

/** Whether c lies on the border from a to b. */
function isOn(a: Corner, b: Corner, c: Corner): boolean {
  return meet(a, b, c, c);
}
