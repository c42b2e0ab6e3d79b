import { isTiny, type Candidate } from "./candidates.ts";
import type { Counts } from "./counts.ts";
import { fitBroken } from "./fit-broken.ts";
import { fitCosts, type Fit } from "./fit.ts";
import type { GrowthClass } from "./growth-class.ts";
import type { Jitter } from "./jitter.ts";
import { outerLoops } from "./lesser-terms.ts";
import { isBeyondCached } from "./steps.ts";

// Of several terms each must change the cost by this many residuals.
const LEAST_RESIDUALS = 2;
// The share of the largest cost that the class itself must make up beside a lesser term.
const LEAST_SHARE = 0.08;
// The share that each term of a sum must make up at some point.
const LEAST_PART = 0.2;
// Errors of neighbours are alike: further points say less and less.
const MOST_COUNTED = 16;
// Steps make up this share of a cost at most.
const MOST_OF_STEPS = 0.9;
// A step is a term that one has looked for.
const STEP_PRICE = 1;
// Two lines, and where the one ends.
const BROKEN_TERMS = 4;
const TO_THE_DIGIT = 0.004;

/** How a candidate class explains the counts. */
export interface Explanation {
  readonly candidate: Candidate;
  readonly shape: readonly GrowthClass[];
  readonly fit: Fit;
  /** Whether a lesser term is in it. */
  readonly refined: boolean;
  /** Whether a step is in it. */
  readonly stepped: boolean;
  /** How many terms have a constant, steps among them. */
  readonly constants: number;
  /** Less is better. */
  readonly score: number;
}

/** Fits each shape of a class, with the lesser terms; plain, and with the steps that it may have besides. */
export function explain(counts: Counts, candidate: Candidate, lesser: readonly GrowthClass[]): Explanation[] {
  return candidate.shapes.flatMap((shape) => {
    const terms = [...shape, ...lesser];
    const beyond = terms.map(counts.beyondOf);
    const made = terms.length === 0 ? [isBeyondCached(counts.sizes)] : [];
    const outer = outerLoops(candidate, lesser[0]).map(counts.valuesOf);
    const digits = shape.length === 1 && lesser.length === 0 ? shape.flatMap(counts.digitsOf) : [];
    const steps = [
      ...made,
      ...outer,
      ...beyond.filter((step) => step !== null),
      ...counts.exchanges,
      ...digits,
    ];
    const plain = explainBy(counts, candidate, { shape, lesser, steps: [] });
    if (steps.length === 0) return plain;
    return [...plain, ...explainBy(counts, candidate, { shape, lesser, steps })];
  });
}

/** One class with one constant up to some size and another beyond it, to the digit: numbers that outgrow a word. */
export function explainBroken(counts: Counts, candidate: Candidate): Explanation[] {
  const { costs, jitter, sizes } = counts;
  const [shape = []] = candidate.shapes;
  const [term, ...others] = shape;
  if (term === undefined || others.length > 0 || candidate.rarity > 0) return [];
  if (Object.keys(sizes[0] ?? {}).length > 1) return [];
  const broken = fitBroken(counts.valuesOf(term), costs);
  if (broken === null || broken.residual > TO_THE_DIGIT) return [];
  const fit = { ...broken, coefficients: [broken.constant] };
  if (!matters(counts, fit, shape, true)) return [];
  const score = scoreOf(counts, fit, BROKEN_TERMS) + STEP_PRICE + rarityOf(candidate, jitter);
  return [{ candidate, shape, fit, refined: false, stepped: true, constants: BROKEN_TERMS, score }];
}

interface Terms {
  readonly shape: readonly GrowthClass[];
  readonly lesser: readonly GrowthClass[];
  readonly steps: readonly (readonly number[])[];
}

function explainBy(counts: Counts, candidate: Candidate, { shape, lesser, steps }: Terms): Explanation[] {
  const { costs, jitter } = counts;
  const terms = [...shape, ...lesser];
  if (costs.length < terms.length + 3 && terms.length > 1) return [];
  const features = [...terms.map(counts.valuesOf), ...steps];
  if (!features.every((feature) => feature.every(Number.isFinite))) return [];
  const fit = fitCosts(features, costs, jitter.units, steps.length);
  if (fit === null) return [];
  const taken = fit.coefficients.slice(terms.length).filter((coefficient) => coefficient > 0).length;
  if (taken === 0 && steps.length > 0) return [];
  if (taken > 0 && hasGiantStep(counts, fit, steps)) return [];
  if (costs.length < terms.length + taken + 3 && taken > 0) return [];
  if (terms.length === 0 && taken > 0 && fit.residual > jitter.share) return [];
  if (isTiny(candidate.class) && fit.residual > jitter.share) return [];
  if (!matters(counts, fit, shape, features.length > shape.length)) return [];
  const score = scoreOf(counts, fit, terms.length + taken) + taken * STEP_PRICE + rarityOf(candidate, jitter);
  const constants = terms.length + taken;
  return [{ candidate, shape, fit, refined: lesser.length > 0, stepped: taken > 0, constants, score }];
}

/** Whether steps, which make dearer what is there, are most of what some input costs. */
function hasGiantStep({ costs }: Counts, { coefficients }: Fit, steps: Terms["steps"]): boolean {
  const first = coefficients.length - steps.length;
  return costs.some((cost, point) => {
    const taken = steps.reduce(
      (sum, step, at) => sum + (step[point] ?? 0) * (coefficients[first + at] ?? 0),
      0,
    );
    return taken > MOST_OF_STEPS * cost;
  });
}

function rarityOf({ rarity, bent }: Candidate, jitter: Jitter): number {
  return rarity + (bent ? jitter.rarity : 0);
}

/** Whether each term of the class itself changes the cost by more than jitter, and is not lost beside the others. */
function matters(counts: Counts, fit: Fit, shape: readonly GrowthClass[], hasOthers: boolean): boolean {
  const { costs, most, jitter } = counts;
  const beside = hasOthers || shape.length > 1 ? LEAST_RESIDUALS * fit.residual : 0;
  const least =
    jitter.units + Math.max(hasOthers && shape.length === 1 ? LEAST_SHARE : jitter.share, beside) * most;
  if (shape.length > 0 && !shape.some((_, at) => (fit.coefficients[at] as number) >= jitter.leastConstant))
    return false;
  return shape.every((term, at) => {
    const values = counts.valuesOf(term);
    const coefficient = fit.coefficients[at] as number;
    const span = (Math.max(...values) - Math.min(...values)) * coefficient;
    if (span > least) return true;
    if (shape.length < 2 || span <= jitter.units) return false;
    return values.some((value, point) => value * coefficient > LEAST_PART * (costs[point] as number));
  });
}

// Bayes' information criterion, with a floor under the residual.
function scoreOf({ costs, jitter }: Counts, { residual }: Fit, terms: number): number {
  const count = Math.min(costs.length, MOST_COUNTED);
  return count * Math.log(residual ** 2 + jitter.exact ** 2) + terms * Math.log(costs.length);
}
