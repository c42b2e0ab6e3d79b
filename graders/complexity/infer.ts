import { compareGrowth, meets } from "./compare-growth.ts";
import type { Growth, Point } from "./complexity.ts";
import { dearerBytes } from "./dearer-bytes.ts";
import { decide, type Decision } from "./decide.ts";
import { evaluateGrowth } from "./evaluate-growth.ts";
import type { Explanation } from "./explanation.ts";
import { fitCosts } from "./fit.ts";
import type { GrowthClass } from "./growth-class.ts";
import { INSTRUCTION_JITTER, type Jitter } from "./jitter.ts";
import { measuredJitter } from "./measured-jitter.ts";
import { parseGrowth } from "./parse-growth.ts";
import { printGrowth } from "./print-growth.ts";
import { rounded } from "./rounded.ts";
import { endsStraight } from "./straight-line.ts";
import { steepOver } from "./steep-sizes.ts";
import type { Steep } from "./steep.ts";

const MOST_RIVALS = 3;
const ALIKE = 1e-9;

/**
 * Reads the class off exact counts. Each candidate class is fitted as `intercept + constant * class` by least squares of
 * the relative error, with at most one lesser term; the best score (fit against number of constants) wins when it is
 * decisively ahead. Growth that outruns every power is read off the ratios of costs instead, where these are clear. Points come smallest first. Class is null, with the rivals in `runnersUp`, when it is not or when there are too few sizes.
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
  const decided = straightened(points, parameters, decide(points, parameters, jitter, along), jitter);
  const { ranked } = decided;
  const winner = hasTwin(points, decided) ? null : decided.winner;
  const steep = jitter.isEven ? steepOver(points, parameters) : null;
  const found = steep?.class ?? winner?.candidate.class ?? null;
  const isRival = (each: Explanation) =>
    found === null || printGrowth(each.candidate.class) !== printGrowth(found);
  const rivals = ranked.filter(isRival).slice(0, MOST_RIVALS);
  return {
    class: found === null ? null : printGrowth(found),
    required: printGrowth(bound),
    met: found === null ? null : meets(found, bound),
    fit: steep !== null ? summaryOfRatios(points, steep) : winner === null ? null : summaryOf(winner),
    runnersUp: rivals.map(({ candidate, fit, score }) => ({
      class: printGrowth(candidate.class),
      residual: rounded(fit.residual),
      behind: rounded(Math.max(0, score - (ranked[0]?.score ?? score))),
    })),
    points,
  };
}

/** Of bytes of one size a line that goes on to the end is the class, whatever curve small sizes make of it. */
function straightened(
  points: readonly Point[],
  parameters: readonly string[],
  { ranked, winner }: Decision,
  { isEven }: Jitter,
): Decision {
  const [parameter = "", ...others] = parameters;
  if (isEven || others.length > 0) return { ranked, winner };
  if (!endsStraight(points, parameter)) return dearerBytes(points, parameter, { ranked, winner });
  const line = ranked.find(({ candidate }) => candidate.class.kind === "size");
  return { ranked, winner: line ?? winner };
}

/** Whether another class is the same at every size that was measured, as where all sizes only grew together. */
function hasTwin(points: readonly Point[], { ranked, winner }: Decision): boolean {
  if (winner === null) return false;
  const valuesOf = ({ candidate }: Explanation) =>
    points.map(({ size }) => evaluateGrowth(candidate.class, size));
  const own = valuesOf(winner);
  return ranked.some((other) => {
    if (compareGrowth(other.candidate.class, winner.candidate.class) === "same") return false;
    const ratios = valuesOf(other).map((value, at) => value / (own[at] as number));
    return Math.max(...ratios) - Math.min(...ratios) < ALIKE * Math.max(...ratios);
  });
}

function summaryOf({ fit, shape }: Explanation): NonNullable<Growth["fit"]> {
  const leading = fit.coefficients.slice(0, shape.length);
  const constant = leading.length === 0 ? 0 : Math.max(...leading);
  return { intercept: rounded(fit.intercept), constant: rounded(constant), residual: rounded(fit.residual) };
}

// What matters are the ratios: with a power of n left out beside an exponential costs themselves may be further off.
function summaryOfRatios(points: readonly Point[], steep: Steep): NonNullable<Growth["fit"]> {
  const values = points.map(({ size }) => evaluateGrowth(steep.class, size));
  const costs = points.map(({ cost }) => cost);
  const fit = fitCosts([values], costs, 1);
  const constant = fit?.coefficients[0] ?? Math.max(...costs) / Math.max(...values);
  return {
    intercept: rounded(fit?.intercept ?? 0),
    constant: rounded(constant),
    residual: rounded(steep.residual),
  };
}
