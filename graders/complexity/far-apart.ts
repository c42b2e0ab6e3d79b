import type { Point } from "./complexity.ts";

/** Of points that come smallest first those that are apart by a factor of `pace` at least, counted down from the largest; smallest first. */
export function farApart(points: readonly Point[], pace: number, sizeOf: (point: Point) => number): Point[] {
  const chosen: Point[] = [];
  for (const point of points.toReversed()) {
    const above = chosen.at(-1);
    if (above === undefined || sizeOf(above) / sizeOf(point) >= pace) chosen.push(point);
  }
  return chosen.toReversed();
}
