import { compareGrowth } from "./compare-growth.ts";
import type { Point } from "./complexity.ts";
import type { Measured } from "./measure-size.ts";
import { tailOf, type Tail } from "./tail.ts";

// What costs less than this share of the dearest family at the largest size is not the worst case.
const NEAR_COST = 0.5;

type CostOf = (measured: Measured) => number | null;

/** The points of each family that comes near the dearest at the largest size that was measured, smallest first. */
export function dearestCurves(
  reached: readonly (readonly Measured[])[],
  parameter: string,
  costOf: CostOf,
): readonly (readonly Point[])[] {
  const points = reached.flat().flatMap((one): Point[] => {
    const cost = costOf(one);
    return cost === null ? [] : [{ size: one.size, cost, family: one.family }];
  });
  const sizeOf = ({ size }: Point) => size[parameter] ?? 0;
  const curves = [...Map.groupBy(points, ({ family }) => family).values()].map((curve) =>
    curve.toSorted((one, other) => sizeOf(one) - sizeOf(other)),
  );
  const largest = Math.max(...points.map(sizeOf));
  const ends = (curve: readonly Point[]) => curve.find((point) => sizeOf(point) === largest)?.cost ?? 0;
  const most = Math.max(...curves.map(ends));
  return curves.filter((curve) => most > 0 && ends(curve) >= NEAR_COST * most);
}

/**
 * The fastest class among those that the dearest families follow at large sizes, each by itself: which of them is dearest changes
 * from size to size, and their maximum follows none. Null where the dearest at the largest size follows none.
 */
export function worstTail(curves: readonly (readonly Point[])[], parameter: string): Tail | null {
  const ends = curves.map((curve) => curve.at(-1)?.cost ?? 0);
  const dearest = curves[ends.indexOf(Math.max(...ends))];
  const first = dearest === undefined ? null : tailOf(dearest, parameter);
  if (first === null) return null;
  let worst = first;
  for (const curve of curves) {
    const tail = curve === dearest ? null : tailOf(curve, parameter);
    if (tail !== null && isFaster(tail, worst)) worst = tail;
  }
  return worst;
}

function isFaster(one: Tail, other: Tail): boolean {
  return compareGrowth(one.best.candidate.class, other.best.candidate.class) === "faster";
}
