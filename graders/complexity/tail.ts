import { candidatesOver, type Candidate } from "./candidates.ts";
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
// Below this residual one line is as good as another.
const FLOOR = 2e-4;
// One term may be off by so much, two only by less: they fit nearly anything.
const WORST_OF_ONE = 0.015;
const WORST_OF_TWO = 0.003;
// A second term must make the residual this many times smaller, and the class make up this share of what costs rise by.
const SECOND_GAIN = 4;
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
 * small sizes cost besides, in caches and in steps, is an intercept of either sign here, so that the last sizes alone decide.
 */
export function tailOf(points: readonly Point[], parameter: string): Tail | null {
  const tail = tailPoints(points, parameter);
  if (tail === null) return null;
  const fits = candidatesOver([parameter]).flatMap((candidate) => fitsOf(candidate, tail));
  const best = simplest(fits);
  if (best === null || best.fit.residual > (best.terms === 1 ? WORST_OF_ONE : WORST_OF_TWO)) return null;
  const rivals = rivalsOf(best, fits);
  const isClear = rivals.every(({ fit }) => fit.residual > CLEAR * Math.max(best.fit.residual, FLOOR));
  return isClear ? { best, rivals, points: tail } : null;
}

function tailPoints(points: readonly Point[], parameter: string): readonly Point[] | null {
  const sizeOf = (point: Point) => point.size[parameter] ?? 0;
  const tail = points.filter((point) => sizeOf(point) >= TAIL_FROM).slice(-MOST_POINTS);
  const [first, last] = [tail[0], tail.at(-1)];
  if (first === undefined || last === undefined || tail.length < FEWEST_POINTS) return null;
  if (sizeOf(last) < LEAST_SPAN * sizeOf(first) || last.cost < LEAST_RISE * first.cost) return null;
  return tail;
}

/** The best fit of one term, unless one of two is several times as good. */
function simplest(fits: readonly TailFit[]): TailFit | null {
  const [one, two] = [1, 2].map((count) => closest(fits.filter(({ terms }) => terms === count)));
  if (one === undefined || two === undefined) return one ?? two ?? null;
  return two.fit.residual * SECOND_GAIN < Math.max(one.fit.residual, FLOOR) ? two : one;
}

function closest(fits: readonly TailFit[]): TailFit | undefined {
  return fits.toSorted((one, other) => one.fit.residual - other.fit.residual)[0];
}

/** The best fits of the other classes with no more terms. */
function rivalsOf(best: TailFit, fits: readonly TailFit[]): TailFit[] {
  const others = fits.filter(({ candidate, terms }) => candidate !== best.candidate && terms <= best.terms);
  const byClass = Map.groupBy(others, ({ candidate }) => candidate);
  return [...byClass.values()]
    .flatMap((group) => closest(group) ?? [])
    .toSorted((one, other) => one.fit.residual - other.fit.residual);
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
