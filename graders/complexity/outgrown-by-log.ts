import type { Point } from "./complexity.ts";
import { evaluateGrowth } from "./evaluate-growth.ts";
import type { GrowthClass } from "./growth-class.ts";

// The sizes that have a say lie within this factor of the largest, and are so many at least.
const SPAN = 40;
const FEWEST_POINTS = 5;
// What a unit costs rises by this share at least, keeps to its line within this share of the rise, and rises on as it did.
const LEAST_RISE = 0.04;
const WORST_RESIDUAL = 0.12;
const LEAST_STEADINESS = 0.6;

/**
 * Whether what a unit of the class costs goes up along a straight line in log n over the largest sizes, so that costs are of the class times
 * log n. What levels off, as where a sort finds few different values or long runs, does not. Of one size, or where all are alike.
 */
export function isOutgrownByLog(points: readonly Point[], growth: GrowthClass): boolean {
  const places = points
    .map(({ size, cost }) => ({ at: Math.log2(sizeOf(size)), unit: cost / evaluateGrowth(growth, size) }))
    .toSorted((one, other) => one.at - other.at);
  // The inputs that show it may not reach the largest size.
  return risesOn(places) || risesOn(places.slice(0, -1));
}

function risesOn(places: readonly Place[]): boolean {
  const last = places.at(-1);
  if (last === undefined) return false;
  const large = places.filter(({ at }) => at >= last.at - Math.log2(SPAN));
  if (large.length < FEWEST_POINTS) return false;
  const line = lineThrough(large);
  const rise = line.slope * (last.at - (large[0] as Place).at);
  if (rise < LEAST_RISE * last.unit || line.residual > WORST_RESIDUAL * rise) return false;
  const middle = Math.floor(large.length / 2);
  const [early, late] = [large.slice(0, middle + 1), large.slice(middle)].map(
    (part) => lineThrough(part).slope,
  );
  return (late as number) >= LEAST_STEADINESS * (early as number);
}

interface Place {
  readonly at: number;
  readonly unit: number;
}

function sizeOf(size: Point["size"]): number {
  return Object.values(size)[0] ?? 1;
}

/** Least squares; the residual is the root mean square. */
function lineThrough(places: readonly Place[]): { readonly slope: number; readonly residual: number } {
  const mean = (numbers: readonly number[]) =>
    numbers.reduce((total, each) => total + each, 0) / numbers.length;
  const [at, unit] = [mean(places.map((place) => place.at)), mean(places.map((place) => place.unit))];
  const slope =
    mean(places.map((place) => (place.at - at) * (place.unit - unit))) /
    mean(places.map((place) => (place.at - at) ** 2));
  const squares = places.map((place) => (place.unit - unit - slope * (place.at - at)) ** 2);
  return { slope, residual: Math.sqrt(mean(squares)) };
}
