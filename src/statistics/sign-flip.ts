import { makeRandom, type Random } from "#problems";
import { wholeSteps } from "./whole-steps.ts";

/** How many sums an exact test may look at, and how many flips are drawn where it would be more. */
const MOST_SUMS = 4e6;
const FLIPS = 20_000;

export interface SignFlip {
  /** Of both sides. */
  readonly p: number;
  /** `exact`: of all ways to flip the signs; `sampled`: of some drawn at random. */
  readonly how: "exact" | "sampled";
}

/**
 * How likely it is that two equal models differ as much as these: the share of all ways to swap them, problem by problem, that give
 * as large a difference or a larger one. [Fisher 1935](https://archive.org/details/in.ernet.dli.2015.502684), section 21; where every difference is 0, 1 or -1
 * it is the exact test of [McNemar 1947](https://doi.org/10.1007/BF02295996). Drawn flips count the observed one: [Phipson and Smyth
 * 2010](https://doi.org/10.2202/1544-6115.1585).
 */
export function signFlip(differences: readonly number[], seed: number): SignFlip {
  const told = differences.filter((difference) => Math.abs(difference) > 1e-12);
  const steps = wholeSteps(told);
  const span = (steps ?? []).reduce((sum, step) => sum + Math.abs(step), 0);
  if (steps !== null && span * steps.length <= MOST_SUMS) return { p: exactly(steps, span), how: "exact" };
  return { p: drawn(told, makeRandom(seed)), how: "sampled" };
}

function exactly(steps: readonly number[], span: number): number {
  const wanted = Math.abs(steps.reduce((sum, step) => sum + step, 0));
  // By the sum of what is counted as positive: the difference is twice that less the span.
  const chances = new Float64Array(span + 1);
  chances[0] = 1;
  let reached = 0;
  for (const step of steps.map(Math.abs)) {
    reached += step;
    for (let sum = reached; sum >= 0; sum -= 1)
      chances[sum] = ((chances[sum] ?? 0) + (chances[sum - step] ?? 0)) / 2;
  }
  const extreme = chances.filter((_, sum) => Math.abs(2 * sum - span) >= wanted);
  return Math.min(
    1,
    extreme.reduce((sum, chance) => sum + chance, 0),
  );
}

function drawn(differences: readonly number[], random: Random): number {
  const wanted = Math.abs(differences.reduce((sum, one) => sum + one, 0)) - 1e-9;
  let extreme = 1;
  for (let flip = 0; flip < FLIPS; flip += 1)
    if (Math.abs(flippedSum(differences, random)) >= wanted) extreme += 1;
  return extreme / (FLIPS + 1);
}

const BITS = 30;

function flippedSum(differences: readonly number[], random: Random): number {
  let [sum, bits] = [0, 0];
  differences.forEach((difference, at) => {
    bits = at % BITS === 0 ? random.int(0, 2 ** BITS - 1) : bits >> 1;
    sum += (bits & 1) === 1 ? difference : -difference;
  });
  return sum;
}
