import type { Growth } from "#graders";
import { fit as cut } from "./layout.ts";
import { escapeText } from "./escape.ts";
import { type Curve, fittedCurve, requiredCurve, type Size, sizeNames } from "./growth-curve.ts";
import { logPlot, type Series } from "./plot/log-plot.ts";

const HEIGHT = 13;
const MOST_WIDTH = 76;
// As many as a curve needs to have no gaps.
const STEPS = 4 * MOST_WIDTH;
// Jitter that fills the plot would look like growth.
const LEAST_SPAN = 10;

const SIGNS = { required: "·", fitted: "+", apart: "○", measured: "●" } as const;

/**
 * How a cost grew, drawn on two logarithmic axes with its legend: what was measured, the fitted class, and the required
 * class from the first point. Of several sizes the axis is their sum, and the curves are those of equal sizes. Nothing with
 * fewer than two sizes.
 */
export function growthPlot(growth: Growth, unit: string, width: number): string[] {
  const names = sizeNames(growth);
  const totals = growth.points.map(({ size }) => totalOf(size));
  const x = rangeOf(totals);
  if (x === null || x[0] === x[1]) return [];
  const curves = { fitted: fittedCurve(growth), required: requiredCurve(growth) };
  const drawn = [
    curve(curves.required, SIGNS.required, names, x),
    curve(curves.fitted, SIGNS.fitted, names, x),
    measured(growth, SIGNS.apart, (size) => !isEqual(size)),
    measured(growth, SIGNS.measured, isEqual),
  ].filter(({ points }) => points.length > 0);
  // The required class may leave the plot, and nothing else.
  const heights = drawn.filter(({ sign }) => sign !== SIGNS.required).flatMap(({ points }) => points);
  const y = widened(rangeOf(heights.map(([, cost]) => cost)) ?? [1, 1]);
  const xTicks = [...new Set(totals)].toSorted((one, other) => one - other);
  const wide = Math.min(width, MOST_WIDTH);
  return [
    `${unit}, log scale`,
    ...logPlot({ series: drawn, x, y, xTicks, width: wide, height: HEIGHT }),
    cut(escapeText(`        ${names.join(" + ")}, log scale`), width),
    ...legendOf(growth, drawn, names).map((line) => cut(escapeText(line), width)),
  ];
}

function legendOf({ class: fitted, required }: Growth, drawn: readonly Series[], names: readonly string[]) {
  const equal = names.length > 1 ? ` (${names.join(" = ")})` : "";
  const words = {
    [SIGNS.measured]: `measured${equal}`,
    [SIGNS.apart]: "measured, other sizes",
    [SIGNS.fitted]: `fitted ${fitted}${equal}`,
    [SIGNS.required]: `required ${required}, from the first point`,
  };
  return drawn.toReversed().map(({ sign }) => `${sign} ${words[sign as keyof typeof words]}`);
}

function measured({ points }: Growth, sign: string, isOf: (size: Size) => boolean): Series {
  const own = points.filter(({ size, cost }) => cost > 0 && isOf(size));
  return { sign, points: own.map(({ size, cost }) => [totalOf(size), cost] as const) };
}

function curve(
  costAt: Curve | null,
  sign: string,
  names: readonly string[],
  [least, most]: readonly [number, number],
): Series {
  if (costAt === null) return { sign, points: [] };
  const points = Array.from({ length: STEPS + 1 }, (_, step) => {
    const total = least * (most / least) ** (step / STEPS);
    return [total, costAt(Object.fromEntries(names.map((name) => [name, total / names.length])))] as const;
  });
  return { sign, points: points.filter(([, cost]) => cost > 0 && Number.isFinite(cost)) };
}

function totalOf(size: Size): number {
  return Object.values(size).reduce((total, each) => total + each, 0);
}

function isEqual(size: Size): boolean {
  return new Set(Object.values(size)).size <= 1;
}

function rangeOf(values: readonly number[]): [number, number] | null {
  const above = values.filter((value) => value > 0);
  return above.length === 0 ? null : [Math.min(...above), Math.max(...above)];
}

function widened([least, most]: readonly [number, number]): [number, number] {
  const stretch = Math.max(1, Math.sqrt(LEAST_SPAN / (most / least)));
  return [least / stretch, most * stretch];
}
