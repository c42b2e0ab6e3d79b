import { compareGrowth, meets } from "./compare-growth.ts";
import type { Growth, Point } from "./complexity.ts";
import { EXACT, explainCosts, type Explanation } from "./explain.ts";
import { INSTRUCTION_JITTER, type Jitter } from "./jitter.ts";
import { parseGrowth } from "./parse-growth.ts";
import { printGrowth } from "./print-growth.ts";

const FEWEST_SIZES = 4;
const MOST_RIVALS = 3;
// Difference in score (twice the logarithm of the likelihood, less the price of each constant) that decides, with points
// without number; few points can agree by chance, and need more.
const DECISIVE = 4;
// A class that leaves more than this unexplained explains nothing.
const WORST_RESIDUAL = 0.35;

/**
 * Reads the class off exact counts. Each candidate class is fitted as `intercept + constant * class` by least squares of
 * the relative error, with at most one lesser term; the best score (fit against number of constants) wins when it is
 * decisively ahead. Class is null, with the rivals in `runnersUp`, when it is not or when there are too few sizes.
 */
export function inferGrowth(
  points: readonly Point[],
  parameters: readonly string[],
  required: string,
  jitter: Jitter = INSTRUCTION_JITTER,
): Growth {
  const bound = parseGrowth(required, parameters);
  const ranked = explainCosts(points, parameters, jitter);
  const winner = pick(points, parameters, ranked);
  const rivals = ranked.filter((each) => each !== winner).slice(0, MOST_RIVALS);
  return {
    class: winner === null ? null : printGrowth(winner.candidate.class),
    required: printGrowth(bound),
    met: winner === null ? null : meets(winner.candidate.class, bound),
    fit: winner === null ? null : summaryOf(winner),
    runnersUp: rivals.map(({ candidate, fit }) => ({
      class: printGrowth(candidate.class),
      residual: rounded(fit.residual),
    })),
    points,
  };
}

function summaryOf({ fit, shape }: Explanation): NonNullable<Growth["fit"]> {
  const leading = fit.coefficients.slice(0, shape.length);
  const constant = leading.length === 0 ? 0 : Math.max(...leading);
  return { intercept: rounded(fit.intercept), constant: rounded(constant), residual: rounded(fit.residual) };
}

// Six digits are more than a fit means, and keep the last bits of a sum out of the record.
function rounded(value: number): number {
  return Number(value.toPrecision(6));
}

function pick(
  points: readonly Point[],
  parameters: readonly string[],
  ranked: readonly Explanation[],
): Explanation | null {
  const [best] = ranked;
  if (best === undefined || tooFew(points, parameters) || best.fit.residual > WORST_RESIDUAL) return null;
  const margin = (DECISIVE * points.length) / (points.length - 2);
  const contenders = ranked.filter(({ score }) => score < best.score + margin);
  if (contenders.length === 1) return best;
  const exact = contenders.filter(({ fit }) => fit.residual < 2 * EXACT);
  return slowest(exact);
}

function tooFew(points: readonly Point[], parameters: readonly string[]): boolean {
  return parameters.some((name) => new Set(points.map(({ size }) => size[name])).size < FEWEST_SIZES);
}

/** Of classes that all explain the counts exactly, the one that all others outgrow. */
function slowest(exact: readonly Explanation[]): Explanation | null {
  const found = exact.find((one) =>
    exact.every(
      (other) => one === other || compareGrowth(one.candidate.class, other.candidate.class) === "slower",
    ),
  );
  return found ?? null;
}
