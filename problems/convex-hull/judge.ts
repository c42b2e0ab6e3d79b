import { defineJudge } from "assay";
import fc from "fast-check";

type Point = [x: number, y: number];
type Args = [points: Point[]];

const SHIFT = 1000;

export default defineJudge<Args, Point[]>({
  // A small grid, so that points come up twice and on one line.
  generate: fc.oneof(
    fc.tuple(fc.array(point(2), { minLength: 1, maxLength: 9, size: "max" })),
    fc.tuple(fc.array(point(12), { minLength: 1, maxLength: 9, size: "max" })),
    fc.tuple(fc.array(point(9_000_000), { minLength: 1, maxLength: 7, size: "max" })),
  ),

  families: {
    "a parabola, where every point is a corner": ({ n = 1 }, random) => [
      random.shuffle(many(n, (index) => [index - (n >> 1), (index - (n >> 1)) ** 2])),
    ],
    "random points": ({ n }, random) => [many(n, () => [random.int(-1e7, 1e7), random.int(-1e7, 1e7)])],
    "a line": ({ n }, random) => [random.shuffle(many(n, (index) => [3 * index, 5 * index - 900]))],
    "a grid": ({ n }) => [many(n, (index) => [index % 64, index >> 6])],
    "one point again and again": ({ n }) => [many(n, () => [3, 4])],
    "ascending, all corners": ({ n }) => [many(n, (index) => [index, index * index])],
  },

  // Andrew's chains: from left to right below, then back above.
  reference(points) {
    const ordered = points.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
    const distinct = ordered.filter(
      (each, index) => index === 0 || !isSame(each, ordered[index - 1] as Point),
    );
    if (distinct.length < 3) return distinct;
    return [...chain(distinct), ...chain(distinct.toReversed())];
  },

  check(result, expected) {
    if (result.length !== expected.length) return `the hull has ${expected.length} corners`;
    const start = result.findIndex((each) => isSame(each, expected[0] as Point));
    if (start === -1) return `(${expected[0]}) is a corner`;
    const turned = [...result.slice(start), ...result.slice(0, start)];
    const wrong = turned.findIndex((each, index) => !isSame(each, expected[index] as Point));
    return wrong === -1 ? null : `counterclockwise (${expected[wrong]}) follows (${turned[wrong - 1]})`;
  },

  properties: {
    "what stands between two points above and below it is no corner": {
      variants: (points) => [[points.filter((each) => !isBetween(points, each))]],
      holds: ({ result, variants: [again = []] }) => isSameSet(again, result),
    },
    "naming points twice, or in another order, changes nothing": {
      variants: (points) => [[[...points, ...points].slice(0, 4000)], [points.toReversed()]],
      holds: ({ result, variants }) => variants.every((other) => isSameSet(other, result)),
    },
    "moving all points moves the hull": {
      variants: (points) => [[points.map(([x, y]): Point => [x - SHIFT, y + SHIFT])]],
      holds: ({ result, variants: [moved = []] }) =>
        isSameSet(
          moved,
          result.map(([x, y]) => [x - SHIFT, y + SHIFT]),
        ),
    },
    "a quarter of a turn turns the hull": {
      variants: (points) => [[points.map(([x, y]): Point => [-y, x])]],
      holds: ({ result, variants: [turned = []] }) =>
        isSameSet(
          turned,
          result.map(([x, y]) => [-y, x]),
        ),
    },
    "every corner turns to the left": {
      holds: ({ result }) =>
        result.length < 3 ||
        result.every((each, index) => turn(each, next(result, index + 1), next(result, index + 2)) > 0),
    },
  },
});

function point(most: number): fc.Arbitrary<Point> {
  return fc.tuple(fc.integer({ min: -most, max: most }), fc.integer({ min: -most, max: most }));
}

function many(length = 0, make: (index: number) => Point): Point[] {
  return Array.from({ length }, (_, index) => make(index));
}

/** One side of the hull, without its last corner. */
function chain(ordered: Point[]): Point[] {
  const corners: Point[] = [];
  for (const each of ordered) {
    while (corners.length > 1 && turn(corners.at(-2) as Point, corners.at(-1) as Point, each) <= 0)
      corners.pop();
    corners.push(each);
  }
  return corners.slice(0, -1);
}

function isBetween(points: Point[], [x, y]: Point): boolean {
  const column = points.filter(([otherX]) => otherX === x).map(([, otherY]) => otherY);
  return column.some((otherY) => otherY < y) && column.some((otherY) => otherY > y);
}

/** Above 0 where the way from a over b to c turns left. Exact: at most 8e14. */
function turn(a: Point, b: Point, c: Point): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

function next(points: Point[], index: number): Point {
  return points[index % points.length] as Point;
}

function isSame(a: Point, b: Point): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

function isSameSet(one: Point[], other: Point[]): boolean {
  return one.map(String).sort().join(";") === other.map(String).sort().join(";");
}
