import { compareGrowth, meets } from "./compare-growth.ts";
import type { Growth } from "./complexity.ts";
import { parseGrowth } from "./parse-growth.ts";
import { printGrowth } from "./print-growth.ts";
import { rounded } from "./rounded.ts";
import { FLOOR, type Tail, type TailFit } from "./tail.ts";

const MOST_RIVALS = 3;

/** What all sizes say, unless the largest sizes of one family say otherwise. */
export function byTail(whole: Growth, tail: Tail | null, parameters: readonly string[]): Growth {
  if (tail === null) return whole;
  const { best, rivals, points } = tail;
  const found = printGrowth(best.candidate.class);
  if (found === whole.class || accuses(whole, tail, parameters)) return whole;
  const { intercept, coefficients, residual } = best.fit;
  return {
    ...whole,
    class: found,
    met: meets(best.candidate.class, parseGrowth(whole.required, parameters)),
    fit: {
      intercept: rounded(intercept),
      constant: rounded(coefficients[0] as number),
      residual: rounded(residual),
      from: Math.min(...points.flatMap(({ size }) => Object.values(size))),
    },
    runnersUp: rivals.slice(0, MOST_RIVALS).map((rival) => ({
      class: printGrowth(rival.candidate.class),
      residual: rounded(rival.fit.residual),
      behind: rounded(Math.max(0, lead(best, rival) * points.length)),
    })),
  };
}

// Allocation bends a straight line as a hidden sort does: two terms alone never say that code is slower than all sizes say.
function accuses(whole: Growth, { best }: Tail, parameters: readonly string[]): boolean {
  if (whole.class === null || best.terms < 2) return false;
  return compareGrowth(best.candidate.class, parseGrowth(whole.class, parameters)) === "faster";
}

/** Twice the logarithm of how much likelier one point is. */
function lead(best: TailFit, rival: TailFit): number {
  return Math.log((rival.fit.residual ** 2 + FLOOR ** 2) / (best.fit.residual ** 2 + FLOOR ** 2));
}
