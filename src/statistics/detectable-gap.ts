import { normalQuantile } from "./quantiles.ts";
import { wholeSteps } from "./whole-steps.ts";

const ALPHA = 0.05;
const POWER = 0.8;

/**
 * The smallest true difference between two models that a sign-flip test over these problems would have shown four times in five,
 * when it is one of `tests` that are corrected for each other.
 *
 * With D differences, the test finds something where their sum passes z(1 - alpha / 2) sqrt(sum of D^2) and half a step of the sums that
 * it can tell apart, which is [Edwards's correction](https://doi.org/10.1007/BF02289261) of [McNemar's](https://doi.org/10.1007/BF02295996)
 * test. The gap is where that happens with the wanted power, as in [Connor 1987](https://doi.org/10.2307/2531961), but for the deviation: the bound is
 * random too and moves with the sum, so the deviation is that of their difference (by the delta method). 1: no difference would have shown.
 */
export function detectableGap(differences: readonly number[], tests: number): number {
  const spread = spreadOf(differences);
  let [low, high] = [0, 1];
  if (isTooSmall(differences.length, tests) || neededFor(high, spread, tests) > high) return 1;
  for (let round = 0; round < ROUNDS; round += 1) {
    const gap = (low + high) / 2;
    if (neededFor(gap, spread, tests) > gap) low = gap;
    else high = gap;
  }
  return high;
}

/** Even where all problems speak for one model, that is one way of all to flip the signs, or the other. */
function isTooSmall(count: number, tests: number): boolean {
  return 2 ** (1 - count) * Math.max(1, tests) >= ALPHA;
}

// Halves, until more would be less than a double tells.
const ROUNDS = 52;

interface Spread {
  readonly count: number;
  /** The mean of the squares. */
  readonly square: number;
  /** What the fourth powers are beside the squares: 1 where every difference is 0, 1 or -1. */
  readonly tails: number;
  /** What all differences are multiples of. */
  readonly step: number;
}

function spreadOf(differences: readonly number[]): Spread {
  const told = differences.filter((difference) => Math.abs(difference) > 1e-12);
  const sum = (power: number) => told.reduce((total, one) => total + one ** power, 0);
  return {
    count: differences.length,
    square: sum(2) / differences.length,
    tails: told.length === 0 ? 1 : sum(4) / sum(2),
    step: stepOf(told),
  };
}

/** Models that never differed could differ by whole problems. */
function stepOf(told: readonly number[]): number {
  const [first] = told;
  const steps = wholeSteps(told);
  if (first === undefined) return 1;
  return steps === null ? 0 : Math.abs(first / (steps[0] ?? 1));
}

/** What the mean difference must be to be found with the wanted power, if it were as spread as with this gap. */
function neededFor(gap: number, { count, square, tails, step }: Spread, tests: number): number {
  const z = normalQuantile(1 - ALPHA / (2 * Math.max(1, tests)));
  // A gap cannot be there without differences.
  const squares = Math.max(square, step * gap);
  const root = Math.sqrt(count * squares);
  const slope = z / (2 * root);
  const variance =
    squares - gap ** 2 - 2 * slope * gap * (tails - squares) + slope ** 2 * squares * (tails - squares);
  return (z * root + normalQuantile(POWER) * Math.sqrt(count * Math.max(0, variance)) + step) / count;
}
