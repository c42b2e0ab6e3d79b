import { compareGrowth } from "./compare-growth.ts";
import type { Point } from "./complexity.ts";
import type { Decision } from "./decide.ts";
import { evaluateGrowth } from "./evaluate-growth.ts";
import { risesInSteps } from "./even-rise.ts";
import type { Explanation } from "./explanation.ts";
import type { Jitter } from "./jitter.ts";

// Steps may throw off a class by this much, and it is still the one that costs follow.
const LOOSE_RESIDUAL = 0.09;
// A class is to show at so many of the largest points.
const FEWEST_SHOWING = 3;

/** A winner that owes its growth to a few steps gives way to the class that costs follow between them. */
export function lessSteps(points: readonly Point[], { ranked, winner }: Decision, jitter: Jitter): Decision {
  const claimed = winner ?? closest(ranked);
  if (claimed === null || !jitter.isEven || isExact(points, claimed, jitter)) return { ranked, winner };
  const plainer = ranked.find(
    ({ candidate, fit }) =>
      candidate.rarity === 0 &&
      fit.residual < LOOSE_RESIDUAL &&
      compareGrowth(candidate.class, claimed.candidate.class) === "slower" &&
      risesInSteps(points, claimed.candidate.class, candidate.class),
  );
  return plainer === undefined ? { ranked, winner } : lessSteps(points, { ranked, winner: plainer }, jitter);
}

/** Of classes that are not told apart the best, if it explains the counts at all. */
function closest([best]: readonly Explanation[]): Explanation | null {
  return best !== undefined && best.fit.residual < LOOSE_RESIDUAL ? best : null;
}

/**
 * Whether a fit explains growth itself to the digit, and not the last point or two alone: beside a large start-up cost any
 * fit looks well, and one point is explained by any class.
 */
function isExact(points: readonly Point[], { fit, shape }: Explanation, { exact, share }: Jitter): boolean {
  const costs = points.map(({ cost }) => cost);
  const most = Math.max(...costs);
  const below = points.at(-FEWEST_SHOWING);
  if (below === undefined) return false;
  const shown = shape.map((term, at) => evaluateGrowth(term, below.size) * (fit.coefficients[at] ?? 0));
  return Math.max(...shown) > share * below.cost && fit.residual * most < exact * (most - Math.min(...costs));
}
