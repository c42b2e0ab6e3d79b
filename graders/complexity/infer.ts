import { meets } from "./compare-growth.ts";
import type { Growth, Point } from "./complexity.ts";
import { decide } from "./decide.ts";
import type { Explanation } from "./explanation.ts";
import type { GrowthClass } from "./growth-class.ts";
import { INSTRUCTION_JITTER, type Jitter } from "./jitter.ts";
import { measuredJitter } from "./measured-jitter.ts";
import { parseGrowth } from "./parse-growth.ts";
import { printGrowth } from "./print-growth.ts";
import { rounded } from "./rounded.ts";

const MOST_RIVALS = 3;

/**
 * Reads the class off exact counts. Each candidate class is fitted as `intercept + constant * class` by least squares of
 * the relative error, with at most one lesser term; the best score (fit against number of constants) wins when it is
 * decisively ahead. Points come smallest first. Class is null, with the rivals in `runnersUp`, when it is not or when there are too few sizes.
 * `along`, if known, is how costs grow in n where all of several sizes are n.
 */
export function inferGrowth(
  points: readonly Point[],
  parameters: readonly string[],
  required: string,
  usual: Jitter = INSTRUCTION_JITTER,
  along: GrowthClass | null = null,
): Growth {
  const jitter = measuredJitter(points, parameters, usual);
  const bound = parseGrowth(required, parameters);
  const { ranked, winner } = decide(points, parameters, jitter, along);
  const rivals = ranked.filter((each) => each !== winner).slice(0, MOST_RIVALS);
  return {
    class: winner === null ? null : printGrowth(winner.candidate.class),
    required: printGrowth(bound),
    met: winner === null ? null : meets(winner.candidate.class, bound),
    fit: winner === null ? null : summaryOf(winner),
    runnersUp: rivals.map(({ candidate, fit, score }) => ({
      class: printGrowth(candidate.class),
      residual: rounded(fit.residual),
      behind: rounded(Math.max(0, score - (ranked[0]?.score ?? score))),
    })),
    points,
  };
}

function summaryOf({ fit, shape }: Explanation): NonNullable<Growth["fit"]> {
  const leading = fit.coefficients.slice(0, shape.length);
  const constant = leading.length === 0 ? 0 : Math.max(...leading);
  return { intercept: rounded(fit.intercept), constant: rounded(constant), residual: rounded(fit.residual) };
}
