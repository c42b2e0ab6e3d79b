import { evaluateGrowth, type Growth, parseGrowth, type Point } from "#graders";

export type Size = Point["size"];

/** The cost at a size; Infinity where a number cannot hold it. */
export type Curve = (size: Size) => number;

/** What the fitted class predicts; null where there is no class. */
export function fittedCurve(growth: Growth): Curve | null {
  const { class: measured, fit } = growth;
  if (measured === null || fit === null) return null;
  const valueAt = valueOf(measured, growth);
  // O(1) has no constant beside its intercept.
  const from = fit.from ?? 0;
  return (size) =>
    Math.max(...Object.values(size)) < from
      ? NaN
      : fit.intercept + (fit.constant === 0 ? 0 : fit.constant * valueAt(size));
}

/**
 * How the required class would grow from the first point that it has a value for, on top of the fitted start-up cost; null
 * where there is none.
 */
export function requiredCurve(growth: Growth): Curve | null {
  const valueAt = valueOf(growth.required, growth);
  const first = growth.points.find(({ size, cost }) => cost > 0 && valueAt(size) > 0);
  if (first === undefined) return null;
  const intercept = Math.min(growth.fit?.intercept ?? 0, first.cost);
  const constant = (first.cost - intercept) / valueAt(first.size);
  return (size) => intercept + constant * valueAt(size);
}

function valueOf(text: string, growth: Growth): Curve {
  const parsed = parseGrowth(text, sizeNames(growth));
  return (size) => evaluateGrowth(parsed, size);
}

/** The size parameters, in the problem's order. */
export function sizeNames({ points }: Growth): string[] {
  return [...new Set(points.flatMap(({ size }) => Object.keys(size)))];
}

/** How far a prediction is off, as a share of what was counted: 0.05 is 5 % too much. */
export function offBy(predicted: number, cost: number): number | null {
  return cost > 0 && Number.isFinite(predicted) ? (predicted - cost) / cost : null;
}
