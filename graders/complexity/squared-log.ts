import type { Point } from "./complexity.ts";
import { fitFreely } from "./fit-freely.ts";

// The sizes that have a say lie within this factor of the largest, and are so many at least.
const SPAN = 130;
const FEWEST_POINTS = 7;
// What n log^2 n must explain beyond n log n and n: this many times less is left, no more than this, and it makes up this share.
const GAIN = 4;
const WORST_RESIDUAL = 0.01;
const LEAST_SHARE = 0.3;

/** Whether sorts follow n log^2 n, n log n and n together and not the last two alone: a sort in each round of a search that halves. */
export function followsSquaredLog(points: readonly Point[]): boolean {
  const sizeOf = ({ size }: Point) => Object.values(size)[0] ?? 1;
  const largest = Math.max(...points.map(sizeOf));
  const large = points.filter((point) => sizeOf(point) * SPAN >= largest && point.cost > 0);
  if (large.length < FEWEST_POINTS) return false;
  const values = (logs: number) => large.map(sizeOf).map((size) => size * Math.log2(size) ** logs);
  const costs = large.map(({ cost }) => cost);
  const plain = fitFreely([values(1), values(0)], costs);
  const squared = fitFreely([values(2), values(1), values(0)], costs);
  if (plain === null || squared === null || squared.residual > WORST_RESIDUAL) return false;
  const share = ((squared.coefficients[0] ?? 0) * Math.max(...values(2))) / Math.max(...costs);
  return share > LEAST_SHARE && plain.residual > GAIN * squared.residual;
}
