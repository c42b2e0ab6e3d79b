import { candidatesOver, type Candidate } from "./candidates.ts";
import type { Point } from "./complexity.ts";
import { evaluateGrowth } from "./evaluate-growth.ts";
import { fitCosts, type Fit } from "./fit.ts";
import type { GrowthClass } from "./growth-class.ts";
import type { Jitter } from "./jitter.ts";

/** No count needs to be explained better than to this residual. */
export const EXACT = 0.004;
// How unlikely the gain of a lesser term must be (in the manner of an F test of one term more) lest it only follow the
// jitter: with 7 points it must make the residual 4 times smaller than every fit without one, with 17 points 2.3 times.
const LESSER_F = 60;
// Of several terms each must change the cost by this many residuals.
const LEAST_RESIDUALS = 2;
// The share of the largest cost that the class itself must make up beside a lesser term.
const LEAST_SHARE = 0.08;
/** How a candidate class explains the counts. */
export interface Explanation {
  readonly candidate: Candidate;
  readonly shape: readonly GrowthClass[];
  readonly fit: Fit;
  /** Whether a lesser term is in it. */
  readonly refined: boolean;
  /** Less is better. */
  readonly score: number;
}

/** The best explanation by each class that has one, best first. */
export function explainCosts(
  points: readonly Point[],
  parameters: readonly string[],
  jitter: Jitter,
): Explanation[] {
  const costs = points.map(({ cost }) => cost);
  const candidates = isFlat(costs, jitter)
    ? candidatesOver(parameters).slice(0, 1)
    : candidatesOver(parameters);
  const simple = candidates.flatMap((candidate) => explain(points, candidate, [], jitter));
  const reached = Math.min(...simple.map(({ fit }) => Math.max(fit.residual, EXACT)));
  const refined = candidates
    .flatMap((candidate) =>
      candidate.lesser.flatMap((lesser) => explain(points, candidate, [lesser], jitter)),
    )
    .filter(({ fit }) => fit.residual * lesserGain(points.length) < reached)
    .filter(({ fit, shape }) => fit.residual < EXACT || points.length > shape.length + 4);
  return bestOfEach([...simple, ...refined]);
}

function lesserGain(count: number): number {
  return Math.sqrt(1 + LESSER_F / Math.max(1, count - 3));
}

function isFlat(costs: readonly number[], { units, share }: Jitter): boolean {
  const most = Math.max(...costs);
  return most - Math.min(...costs) <= units + share * Math.abs(most);
}

function bestOfEach(explanations: readonly Explanation[]): Explanation[] {
  const best = new Map<Candidate, Explanation>();
  for (const next of explanations)
    if (next.score < (best.get(next.candidate)?.score ?? Infinity)) best.set(next.candidate, next);
  return [...best.values()].toSorted((one, other) => one.score - other.score);
}

function explain(
  points: readonly Point[],
  candidate: Candidate,
  lesser: readonly GrowthClass[],
  jitter: Jitter,
): Explanation[] {
  const costs = points.map(({ cost }) => cost);
  return candidate.shapes.flatMap((shape) => {
    const terms = [...shape, ...lesser];
    if (points.length < terms.length + 3 && terms.length > 1) return [];
    const features = terms.map((term) => points.map(({ size }) => evaluateGrowth(term, size)));
    const fit = features.flat().every(Number.isFinite) ? fitCosts(features, costs, jitter.units) : null;
    if (fit === null || !matters(fit, features, shape.length, costs, jitter)) return [];
    return [{ candidate, shape, fit, refined: lesser.length > 0, score: scoreOf(fit, points.length) }];
  });
}

/** Whether each term of the class itself changes the cost by more than jitter, and is not lost beside a lesser one. */
function matters(
  fit: Fit,
  features: readonly (readonly number[])[],
  leading: number,
  costs: readonly number[],
  { units, share }: Jitter,
): boolean {
  const most = Math.max(...costs);
  const beside = features.length > 1 ? LEAST_RESIDUALS * fit.residual : 0;
  const least = units + Math.max(features.length > leading ? LEAST_SHARE : share, beside) * most;
  return features.slice(0, leading).every((feature, at) => {
    const span = (Math.max(...feature) - Math.min(...feature)) * (fit.coefficients[at] as number);
    return span > least;
  });
}

// Bayes' information criterion, with a floor under the residual.
function scoreOf({ residual, coefficients }: Fit, count: number): number {
  return count * Math.log(residual ** 2 + EXACT ** 2) + coefficients.length * Math.log(count);
}
