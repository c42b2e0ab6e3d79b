import { compareGrowth } from "./compare-growth.ts";
import type { Point } from "./complexity.ts";
import { evaluateGrowth } from "./evaluate-growth.ts";
import { farApart } from "./far-apart.ts";
import { replaceSizes, size, type GrowthClass } from "./growth-class.ts";
import { growthText } from "./growth-text.ts";
import { onDiagonal } from "./probe-sizes.ts";
import { CACHED } from "./steps.ts";

// Closer sizes than the first say more about where a step lies than about growth, and are looked at where there are no others.
const PACES = [1.7, 1.25];
const FEWEST_RISES = 4;
// A class rises at every step; less than this share of what it says is none.
const NO_RISE = 0.2;
// At the largest sizes alone growth may show that small ones hide: there each step is to be within this factor of it.
const TOP_STEPS = 3;
const TOP_FACTOR = 2.5;

/**
 * Whether half the steps up the ladder or more do not raise costs, where the faster of two classes says that each makes the next
 * unit of the slower one dearer: numbers that outgrow a cache or a word, and no growth of that class.
 */
export function risesInSteps(points: readonly Point[], faster: GrowthClass, slower: GrowthClass): boolean {
  if (compareGrowth(alongDiagonal(slower), alongDiagonal(faster)) !== "slower") return false;
  const told = slower.kind === "number" ? beyondKept(points) : points;
  const [apart = [], close = []] = PACES.map((pace) => riseShares(ladderOf(told, pace), faster, slower));
  const shares = apart.length < FEWEST_RISES ? close : apart;
  if (shares.length < FEWEST_RISES) return false;
  // A power shows between close sizes as well; what a logarithm adds there is lost beside any step.
  const isPower = [faster, slower].every(isPlain);
  const isEven = isTopEven(shares) || (isPower && isTopSteady(close));
  const flat = shares.filter(
    (share) => share < NO_RISE && (share > -NO_RISE || (isPlain(slower) && shares === apart)),
  );
  return !isEven && 2 * flat.length >= shares.length;
}

function isTopEven(shares: readonly number[]): boolean {
  const top = shares.slice(-TOP_STEPS);
  return top.length === TOP_STEPS && top.every((share) => share > 1 / TOP_FACTOR && share < TOP_FACTOR);
}

/** Whether the last steps are alike, however much cheaper small sizes became on the way. */
function isTopSteady(shares: readonly number[]): boolean {
  const top = shares.slice(-TOP_STEPS);
  return top.length === TOP_STEPS && Math.min(...top) > 0 && Math.max(...top) < TOP_FACTOR * Math.min(...top);
}

// Under a logarithm a share below 0 says that the slower class is not the right one either.
function isPlain(growth: GrowthClass): boolean {
  return !/log|sqrt/.test(growthText(growth));
}

function alongDiagonal(growth: GrowthClass): GrowthClass {
  return replaceSizes(growth, () => size("n"));
}

/** Where fixed work is done on numbers that are made: on smaller ones, which are kept, it is cheaper by degrees. */
function beyondKept(points: readonly Point[]): readonly Point[] {
  const beyond = points.filter((point) => sizeOf(point) > CACHED);
  return beyond.length > FEWEST_RISES ? beyond : points;
}

/** What costs rise by at each step along the diagonal, as a share of what the faster class says; 1 is as it says. */
function riseShares(ladder: readonly Point[], faster: GrowthClass, slower: GrowthClass): number[] {
  const values = (of: GrowthClass) => ladder.map((point) => evaluateGrowth(of, point.size));
  const [base, above] = [values(slower), values(faster)];
  const costs = ladder.map(({ cost }) => cost);
  const measured = unitCosts(costs, base);
  const claimed = unitCosts(above, base);
  const scale = (last(measured) - (measured[0] ?? 0)) / (last(claimed) - (claimed[0] ?? 0));
  const risen = differences(measured);
  return differences(claimed).map((rise, at) => (scale > 0 ? (risen[at] as number) / (rise * scale) : 0));
}

/** Points at which all sizes are alike, from the largest down each smaller by a good factor; smallest first. */
function ladderOf(points: readonly Point[], pace: number): Point[] {
  const even = points.filter((point) => onDiagonal([point.size]).length > 0);
  return farApart(even, pace, sizeOf);
}

function sizeOf(point: Point): number {
  return Object.values(point.size)[0] ?? 1;
}

/** What one more unit of `base` costs from each point to the next; of a base that stands still the most so far. */
function unitCosts(costs: readonly number[], base: readonly number[]): readonly number[] {
  const units = differences(base);
  if (units.every((unit) => unit === 0)) return costs.map((_, at) => Math.max(...costs.slice(0, at + 1)));
  return differences(costs).map((cost, at) => cost / (units[at] as number));
}

function differences(values: readonly number[]): number[] {
  return values.slice(1).map((value, at) => value - (values[at] as number));
}

function last(values: readonly number[]): number {
  return values.at(-1) ?? 0;
}
