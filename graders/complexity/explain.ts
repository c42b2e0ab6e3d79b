import { candidatesOver, type Candidate } from "./candidates.ts";
import type { Point } from "./complexity.ts";
import { evaluateGrowth } from "./evaluate-growth.ts";
import { exponentialCandidates } from "./exponential-base.ts";
import { fitBroken } from "./fit-broken.ts";
import { fitCosts, type Fit } from "./fit.ts";
import { power, type GrowthClass } from "./growth-class.ts";
import type { Jitter } from "./jitter.ts";
import { beyondCached, exchanges, isBeyondCached } from "./steps.ts";

// How unlikely the gain of a lesser term must be (in the manner of an F test of one term more) lest it only follow the
// jitter: with 7 points it must make the residual 4 times smaller than every fit without one, with 17 points 2.3 times.
const LESSER_F = 60;
// The outer loop of two is no surprise.
const NATURAL_F = 6;
// Of several terms each must change the cost by this many residuals.
const LEAST_RESIDUALS = 2;
// The share of the largest cost that the class itself must make up beside a lesser term.
const LEAST_SHARE = 0.08;
// The share that each term of a sum must make up at some point.
const LEAST_PART = 0.2;
// A cost below `units` that grows evenly is more than a few objects: it varies by half, and a line explains it to this.
const STEADY_RESIDUAL = 0.05;
// So many of the larger sizes at one cost are constant growth, whatever the smaller did.
const FEWEST_FLAT = 5;
const STEP_SHARE = 0.75;
// Errors of neighbours are alike: further points say less and less.
const MOST_COUNTED = 16;
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
  /** Less is better. */
  readonly score: number;
}

/** The best explanation by each class that has one, best first. */
export function explainCosts(
  points: readonly Point[],
  parameters: readonly string[],
  usual: Jitter,
): Explanation[] {
  const jitter = isSteady(points, usual) ? { ...usual, units: usual.units / 16 } : usual;
  const counts = countsOf(points, jitter);
  const constant = candidatesOver(parameters).slice(0, 1);
  const candidates =
    isFlat(counts) || constant.some((one) => isStep(counts, one))
      ? constant
      : [...candidatesOver(parameters), ...exponentialCandidates(points, parameters, jitter)];
  const simple = candidates.flatMap((candidate) => explain(counts, candidate, []));
  const broken = candidates.flatMap((candidate) => explainBroken(counts, candidate));
  const plain = simple.filter(({ stepped }) => !stepped);
  const reached = Math.min(...plain.map(({ fit }) => Math.max(fit.residual, jitter.exact)));
  const refined = candidates
    .flatMap((candidate) =>
      candidate.lesser.flatMap((lesser) =>
        explain(counts, candidate, [lesser]).filter(
          ({ fit }) => fit.residual * lesserGain(points.length, isNatural(candidate, lesser)) < reached,
        ),
      ),
    )
    .filter(({ fit, shape }) => fit.residual < jitter.exact || points.length > shape.length + 4);
  return bestOfEach([...simple, ...broken, ...refined]);
}

/** The counts, and what is worked out of them once. */
interface Counts {
  readonly sizes: readonly Point["size"][];
  readonly costs: readonly number[];
  readonly most: number;
  readonly jitter: Jitter;
  readonly exchanges: readonly (readonly number[])[];
  valuesOf(term: GrowthClass): readonly number[];
  beyondOf(term: GrowthClass): readonly number[] | null;
}

function countsOf(points: readonly Point[], jitter: Jitter): Counts {
  const sizes = points.map(({ size }) => size);
  const costs = points.map(({ cost }) => cost);
  const valuesOf = remember((term) => sizes.map((size) => evaluateGrowth(term, size)));
  const beyondOf = remember((term) => beyondCached(term, sizes));
  return { sizes, costs, most: Math.max(...costs), jitter, exchanges: exchanges(sizes), valuesOf, beyondOf };
}

function remember<T>(work: (term: GrowthClass) => T): (term: GrowthClass) => T {
  const known = new Map<GrowthClass, T>();
  return (term) => {
    if (!known.has(term)) known.set(term, work(term));
    return known.get(term) as T;
  };
}

function lesserGain(count: number, natural: boolean): number {
  return Math.sqrt(1 + (natural ? NATURAL_F : LESSER_F) / Math.max(1, count - 3));
}

// Loops within loops have a term for the outer one, whose constant is often the larger.
function isNatural({ class: of }: Candidate, lesser: GrowthClass): boolean {
  if (lesser.kind === "size") return isPower(of, 2) || isPlainProduct(of);
  return [2, 3, 4].some((exponent) => isPower(lesser, exponent) && isPower(of, exponent + 1));
}

function isPower(growth: GrowthClass, exponent: number): boolean {
  return (
    growth.kind === "power" &&
    growth.base.kind === "size" &&
    growth.exponent.kind === "number" &&
    growth.exponent.value === exponent
  );
}

function isPlainProduct(growth: GrowthClass): boolean {
  return growth.kind === "product" && growth.factors.every(({ kind }) => kind === "size");
}

function isFlat(counts: Counts): boolean {
  const { costs, jitter } = counts;
  // Of several sizes one may stand still among the larger, and growth with it.
  const isOne = Object.keys(counts.sizes[0] ?? {}).length < 2;
  const larger = isOne ? costs.slice(Math.floor(costs.length / 2)) : [];
  return (
    isWithin(costs, jitter) || (larger.length >= FEWEST_FLAT && isWithin(larger, { ...jitter, units: 0 }))
  );
}

// A constant for small numbers and another for large ones.
function isStep(counts: Counts, constant: Candidate): boolean {
  if (counts.exchanges.length > 0) return false;
  return explain(counts, constant, []).some(
    ({ stepped, fit }) => stepped && fit.residual < STEP_SHARE * counts.jitter.share,
  );
}

function isWithin(costs: readonly number[], { units, share }: Jitter): boolean {
  const most = Math.max(...costs);
  return most - Math.min(...costs) <= units + share * Math.abs(most);
}

// A few hundred bytes that grow evenly, and by more than half, are no mere objects more or less.
function isSteady(points: readonly Point[], { share }: Jitter): boolean {
  const costs = points.map(({ cost }) => cost);
  const spread = Math.max(...costs) - Math.min(...costs);
  if (spread <= share * Math.max(...costs) || spread < Math.max(...costs) / 2 || costs.length < 6)
    return false;
  const volumes = points.map(({ size }) => Object.values(size).reduce((sum, each) => sum + each, 0));
  return (fitCosts([volumes], costs, 1)?.residual ?? Infinity) < STEADY_RESIDUAL;
}

function bestOfEach(explanations: readonly Explanation[]): Explanation[] {
  const best = new Map<Candidate, Explanation>();
  for (const next of explanations)
    if (next.score < (best.get(next.candidate)?.score ?? Infinity)) best.set(next.candidate, next);
  return [...best.values()].toSorted((one, other) => one.score - other.score);
}

/** Fits each shape of a class, with the lesser terms; plain, and with the steps that it may have besides. */
function explain(counts: Counts, candidate: Candidate, lesser: readonly GrowthClass[]): Explanation[] {
  return candidate.shapes.flatMap((shape) => {
    const terms = [...shape, ...lesser];
    const beyond = terms.map(counts.beyondOf);
    const made = terms.length === 0 ? [isBeyondCached(counts.sizes)] : [];
    const outer = lesser.length > 0 ? outerLoops(candidate, lesser).map(counts.valuesOf) : [];
    const steps = [...made, ...outer, ...beyond.filter((step) => step !== null), ...counts.exchanges];
    const plain = explainBy(counts, candidate, { shape, lesser, steps: [] });
    if (steps.length === 0) return plain;
    return [...plain, ...explainBy(counts, candidate, { shape, lesser, steps })];
  });
}

// Three loops within each other have terms for two and for one.
function outerLoops({ class: of }: Candidate, [lesser]: readonly GrowthClass[]): GrowthClass[] {
  if (lesser?.kind === "size" && isPlainProduct(of) && of.kind === "product")
    return of.factors.filter((factor) => factor.kind === "size" && factor.name > lesser.name);
  if (lesser?.kind !== "power" || lesser.exponent.kind !== "number" || of.kind !== "power") return [];
  const { base, exponent } = lesser;
  if (!isPower(of, exponent.value + 1)) return [];
  return Array.from({ length: Math.max(0, exponent.value - 1) }, (_, at) => power(base, at + 1));
}

/** One class with one constant up to some size and another beyond it, to the digit: numbers that outgrow a word. */
function explainBroken(counts: Counts, candidate: Candidate): Explanation[] {
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
  return [{ candidate, shape, fit, refined: false, stepped: true, score }];
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
  if (costs.length < terms.length + taken + 3 && taken > 0) return [];
  if (terms.length === 0 && taken > 0 && fit.residual > jitter.share) return [];
  if (!matters(counts, fit, shape, features.length > shape.length)) return [];
  const score = scoreOf(counts, fit, terms.length + taken) + taken * STEP_PRICE + rarityOf(candidate, jitter);
  return [{ candidate, shape, fit, refined: lesser.length > 0, stepped: taken > 0, score }];
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
