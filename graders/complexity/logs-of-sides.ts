import type { Point } from "./complexity.ts";
import { evaluateGrowth } from "./evaluate-growth.ts";
import { fitCosts } from "./fit.ts";
import { log, product, size, sum, type GrowthClass } from "./growth-class.ts";
import { INSTRUCTION_JITTER } from "./jitter.ts";

const FEWEST_POINTS = 3;
const LEAST_RISE = 0.1;

/**
 * Where costs of several sizes outgrow a class by a logarithm: of which sizes, by the sides along which each grows alone. Either each
 * such size has a logarithm of its own beside the class, or the class is taken times their logarithm if it may be: whichever fits better.
 * Null where no side shows it.
 */
export function logsOfSides(
  points: readonly Point[],
  growth: GrowthClass,
  parameters: readonly string[],
  mayMultiply: boolean,
): GrowthClass | null {
  const carriers = parameters.filter((name) => parameters.length === 1 || risesAlong(name, points)).map(size);
  if (carriers.length === 0) return null;
  const beside = sum([growth, ...carriers.map((each) => product([each, log(each)]))]);
  if (!mayMultiply) return beside;
  const times = product([growth, log(sum(carriers))]);
  return residualOf(points, times, growth) < residualOf(points, beside, growth) ? times : beside;
}

/** Whether each further unit of a size costs more than the one before, where the other sizes are the smallest. */
function risesAlong(name: string, points: readonly Point[]): boolean {
  const least = (of: string) => Math.min(...points.map((point) => point.size[of] ?? 0));
  const side = points
    .filter((point) => Object.entries(point.size).every(([of, value]) => of === name || value === least(of)))
    .toSorted((one, other) => (one.size[name] ?? 0) - (other.size[name] ?? 0));
  const [base, ...others] = side;
  if (base === undefined || others.length < FEWEST_POINTS) return false;
  const units = others.map(
    (point) => (point.cost - base.cost) / ((point.size[name] ?? 0) - (base.size[name] ?? 0)),
  );
  const [first = 0, last = 0] = [units[0], units.at(-1)];
  return (
    first > 0 &&
    last > (1 + LEAST_RISE) * first &&
    units.slice(1).every((unit, at) => unit > (units[at] ?? 0))
  );
}

function residualOf(points: readonly Point[], growth: GrowthClass, lesser: GrowthClass): number {
  const values = (of: GrowthClass) => points.map((point) => evaluateGrowth(of, point.size));
  const costs = points.map(({ cost }) => cost);
  return fitCosts([values(growth), values(lesser)], costs, INSTRUCTION_JITTER.units, 1)?.residual ?? Infinity;
}
