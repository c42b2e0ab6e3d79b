import { candidatesOver, type Candidate } from "./candidates.ts";
import { compareGrowth } from "./compare-growth.ts";
import type { Point } from "./complexity.ts";
import { evaluateGrowth } from "./evaluate-growth.ts";
import { fitFreely, type FreeFit } from "./fit-freely.ts";
import type { GrowthClass } from "./growth-class.ts";

/** Sizes beyond which no number is kept ready any more, and where what is small has passed. */
export const TAIL_FROM = 260;
const MOST_POINTS = 8;
const FEWEST_POINTS = 5;
/** A tail spans at least this factor of size, or there is no growth to tell. */
export const LEAST_SPAN = 2.8;
// And this factor of cost.
const LEAST_RISE = 2;
/** Below this residual one line is as good as another. */
export const FLOOR = 2e-4;
// One term may be off by so much, two only by less: they fit nearly anything.
const WORST_OF_ONE = 0.015;
const WORST_OF_TWO = 0.003;
// A second term must make the residual this many times smaller, and the class make up this share of what costs rise by.
const SECOND_GAIN = 4;
// Less than this is what allocation makes of a straight line, and needs no second term; nor do sizes that span less than this factor tell two apart.
const STRAIGHT = 0.005;
const SPAN_OF_TWO = 8;
const LEAST_SHARE = 0.03;
// Every other class must be this many times further off.
const CLEAR = 2.5;
// Rare classes fit by chance.
const MOST_RARITY = 5;

/** The class that the largest sizes follow. */
export interface Tail {
  readonly best: TailFit;
  /** The best fit of each other class, best first. */
  readonly rivals: readonly TailFit[];
  readonly points: readonly Point[];
}

export interface TailFit {
  readonly candidate: Candidate;
  readonly fit: FreeFit;
  readonly terms: number;
}

/**
 * The class that the largest sizes of one family of inputs follow to the digit; null where none does, or several do. What
 * small sizes cost besides, in caches and in steps, is an intercept of either sign here, so that the last sizes alone decide:
 * the last eight, or as many fewer as follow one term alone.
 */
export function tailOf(points: readonly Point[], parameter: string): Tail | null {
  const large = points.filter(({ size }) => (size[parameter] ?? 0) >= TAIL_FROM);
  for (let count = MOST_POINTS; count >= FEWEST_POINTS; count--) {
    if (large.length < count) continue;
    const tail = large.slice(-count);
    if (!isTelling(tail)) return null;
    const found = follow(tail, parameter, count === Math.min(MOST_POINTS, large.length));
    if (found !== null) return found;
  }
  return null;
}

function spanOf(tail: readonly Point[]): number {
  const [first = 1, last = 1] = [tail[0], tail.at(-1)].map((point) => Object.values(point?.size ?? {})[0]);
  return last / first;
}

function isTelling(tail: readonly Point[]): boolean {
  const [first, last] = [tail[0], tail.at(-1)];
  if (first === undefined || last === undefined) return false;
  return spanOf(tail) >= LEAST_SPAN && last.cost >= LEAST_RISE * first.cost;
}

function follow(tail: readonly Point[], parameter: string, mayHaveTwo: boolean): Tail | null {
  const fits = candidatesOver([parameter]).flatMap((candidate) => fitsOf(candidate, tail));
  const best = simplest(fits, tail, mayHaveTwo);
  if (best === null || best.fit.residual > (best.terms === 1 ? WORST_OF_ONE : WORST_OF_TWO)) return null;
  const rivals = rivalsOf(best, fits);
  const isClear = rivals.every((rival) => wideOf(rival) > CLEAR * Math.max(wideOf(best), FLOOR));
  return isClear ? { best, rivals, points: tail } : null;
}

/** The best fit of one term, unless one of two is several times as good and, if it is of a faster class, bears that out at every step. */
function simplest(fits: readonly TailFit[], tail: readonly Point[], mayHaveTwo: boolean): TailFit | null {
  const [one, two] = [1, 2].map((count) => closest(fits.filter(({ terms }) => terms === count)));
  if (!mayHaveTwo || two === undefined) return one ?? null;
  if (spanOf(tail) < SPAN_OF_TWO) return one ?? null;
  if (one === undefined) return two;
  if (one.fit.residual < STRAIGHT) return one;
  if (wideOf(two) * SECOND_GAIN >= Math.max(wideOf(one), FLOOR)) return one;
  return risesThroughout(one.candidate, two.candidate, tail) ? two : one;
}

/** Whether each further unit of the slower class costs more than the one before, if the second is faster. */
function risesThroughout(slower: Candidate, faster: Candidate, tail: readonly Point[]): boolean {
  const term = slower.shapes[0]?.[0];
  if (term === undefined || compareGrowth(slower.class, faster.class) !== "slower") return true;
  const values = valuesOf(term, tail);
  const steps = tail.slice(1).flatMap((point, at) => {
    const [before, rise] = [tail[at] as Point, (values[at + 1] as number) - (values[at] as number)];
    return [(point.cost - before.cost) / rise];
  });
  return steps.slice(1).every((step, at) => step > (steps[at] as number));
}

function closest(fits: readonly TailFit[]): TailFit | undefined {
  return fits.toSorted((one, other) => wideOf(one) - wideOf(other))[0];
}

/** The residual, of a class that code seldom has several times over. */
function wideOf({ fit, candidate }: TailFit): number {
  return fit.residual * (1 + candidate.rarity);
}

/** The best fits of the other classes with no more terms. */
function rivalsOf(best: TailFit, fits: readonly TailFit[]): TailFit[] {
  const others = fits.filter(({ candidate, terms }) => candidate !== best.candidate && terms <= best.terms);
  const byClass = Map.groupBy(others, ({ candidate }) => candidate);
  return [...byClass.values()]
    .flatMap((group) => closest(group) ?? [])
    .toSorted((one, other) => wideOf(one) - wideOf(other));
}

function fitsOf(candidate: Candidate, tail: readonly Point[]): TailFit[] {
  const [[term, ...others] = []] = candidate.shapes;
  if (term === undefined || others.length > 0 || candidate.rarity > MOST_RARITY) return [];
  return [null, ...candidate.lesser].flatMap((lesser) => {
    const terms = lesser === null ? [term] : [term, lesser];
    const fit = fitFreely(
      terms.map((each) => valuesOf(each, tail)),
      tail.map(({ cost }) => cost),
    );
    if (fit === null || fit.coefficients.some((each) => each <= 0)) return [];
    return shareOf(term, fit, tail) < LEAST_SHARE ? [] : [{ candidate, fit, terms: terms.length }];
  });
}

/** The share that the class makes up of what costs rise by along the tail. */
function shareOf(
  term: GrowthClass,
  { coefficients: [constant = 0] }: FreeFit,
  tail: readonly Point[],
): number {
  const rise = (values: readonly number[]) => (values.at(-1) ?? 0) - (values[0] ?? 0);
  return (constant * rise(valuesOf(term, tail))) / rise(tail.map(({ cost }) => cost));
}

function valuesOf(term: GrowthClass, points: readonly Point[]): number[] {
  return points.map(({ size }) => evaluateGrowth(term, size));
}
