import type { Point } from "./complexity.ts";

// So many sizes in a line, whose last is at least so many times the first, are no part of a curve.
const [FEWEST, LEAST_SPAN] = [7, 1.5];
const OFF = 0.005;

/**
 * Whether one more item costs the same between all the largest sizes. What small sizes are spared, as where room is made ahead, bends
 * all of them together, but any curve would show among the large ones too.
 */
export function endsStraight(points: readonly Point[], parameter: string): boolean {
  const last = points.slice(-FEWEST);
  const sizeOf = (point: Point | undefined) => point?.size[parameter] ?? 1;
  if (last.length < FEWEST || sizeOf(last.at(-1)) < LEAST_SPAN * sizeOf(last[0])) return false;
  const units = last.slice(1).map((point, at) => {
    const before = last[at] as Point;
    return (point.cost - before.cost) / (sizeOf(point) - sizeOf(before));
  });
  const [least, most] = [Math.min(...units), Math.max(...units)];
  return least > 0 && most <= least * (1 + OFF);
}
