import { compareGrowth, meets } from "./compare-growth.ts";
import type { Growth, Point } from "./complexity.ts";
import { evaluateGrowth } from "./evaluate-growth.ts";
import { fitCosts } from "./fit.ts";
import { sum, type GrowthClass } from "./growth-class.ts";
import { inferGrowth } from "./infer.ts";
import { INSTRUCTION_JITTER } from "./jitter.ts";
import { logsOfSides } from "./logs-of-sides.ts";
import { isOutgrownByLog } from "./outgrown-by-log.ts";
import { parseGrowth } from "./parse-growth.ts";
import { normaliseGrowth, printGrowth } from "./print-growth.ts";
import { rounded } from "./rounded.ts";

// Sorts that make up less of the largest cost than this, or follow no class, say nothing.
const LEAST_SHARE = 0.005;
const WORST_RESIDUAL = 0.05;

/**
 * The class of the whole, which costs at least what sorts and heaps alone cost: their n log n, counted apart, shows however dear the loop
 * around them is. Where the whole follows no class, that of the rest and that of the sorts together.
 */
export function withSorts(whole: Growth, parameters: readonly string[]): Growth {
  const last = whole.points.at(-1);
  if (last === undefined || (last.sorts ?? 0) < LEAST_SHARE * last.cost) return whole;
  const alone = classOfSorts(whole, parameters);
  const found =
    whole.class ?? growthOfPart(whole, parameters, ({ cost, sorts = 0 }) => cost - sorts)?.class ?? null;
  if (alone === null || found === null) return whole;
  const together = normaliseGrowth(sum([alone, parseGrowth(found, parameters)]));
  return raised(whole, together, alone, parameters);
}

/** That of their counts, or of the whole, if it has no logarithm, times log n where they outgrow it by that. */
function classOfSorts(whole: Growth, parameters: readonly string[]): GrowthClass | null {
  const alone = growthOfPart(whole, parameters, sortsOf);
  if (whole.class === null) return alone === null ? null : parseGrowth(alone.class, parameters);
  const found = parseGrowth(whole.class, parameters);
  const part = partOf(whole, sortsOf);
  const alike = part.filter(({ size: at }) => new Set(Object.values(at)).size === 1);
  if (!whole.class.includes("log") && isOutgrownByLog(alike, found))
    return logsOfSides(part, found, parameters);
  return alone === null || parameters.length === 1 ? null : parseGrowth(alone.class, parameters);
}

const sortsOf = ({ sorts = 0 }: Point) => sorts;

type Part = Growth & { readonly class: string };

/** How a part of the cost grows; null where it is none, or follows no class closely. */
function growthOfPart(
  whole: Growth,
  parameters: readonly string[],
  costOf: (point: Point) => number,
): Part | null {
  const part = partOf(whole, costOf);
  if (!part.some(({ cost }) => cost > 0)) return null;
  const growth = inferGrowth(part, parameters, whole.required, INSTRUCTION_JITTER);
  if (growth.class === null || (growth.fit?.residual ?? 1) > WORST_RESIDUAL) return null;
  return { ...growth, class: growth.class };
}

function partOf({ points }: Growth, costOf: (point: Point) => number): Point[] {
  return points.map((point) => ({ size: point.size, family: point.family, cost: costOf(point) }));
}

function raised(
  whole: Growth,
  together: GrowthClass,
  alone: GrowthClass,
  parameters: readonly string[],
): Growth {
  const { points, required } = whole;
  if (whole.class !== null && compareGrowth(together, parseGrowth(whole.class, parameters)) === "same")
    return whole;
  const fit = fitCosts(
    [points.map(({ size: at }) => evaluateGrowth(together, at))],
    points.map(({ cost }) => cost),
    INSTRUCTION_JITTER.units,
  );
  if (fit === null) return whole;
  const { class: before, fit: fitBefore, runnersUp } = whole;
  return {
    ...whole,
    class: printGrowth(together),
    met: meets(together, parseGrowth(required, parameters)),
    fit: {
      intercept: rounded(fit.intercept),
      constant: rounded(fit.coefficients[0] ?? 0),
      residual: rounded(fit.residual),
      sorts: printGrowth(alone),
    },
    runnersUp: before === null ? runnersUp : [{ class: before, residual: fitBefore?.residual ?? 0 }],
  };
}
