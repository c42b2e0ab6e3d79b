import { meanOf, varianceOf } from "./moments.ts";
import { t95 } from "./quantiles.ts";
import { wilson } from "./wilson.ts";

/**
 * The 95 % interval of a mean over problems, each value from 0 to 1. Problems are what was drawn; the samples of one are
 * alike. Where every value is 0 or 1 it is Wilson's. Of the intervals that `npm run bench -- coverage` compares it covers
 * closest to 95 %, from 40 problems to 500, and needs no random resampling.
 *
 * `samples`: how many answers the values come from, all in all.
 */
export function rateInterval(values: readonly number[], samples: number): [number, number] {
  if (values.every((value) => value === 0 || value === 1)) return wilson(meanOf(values), values.length);
  return clusterInterval(values, samples);
}

/**
 * Wilson's interval with the effective sample size of clustered data and Student's t: [Franco, Little, Louis and Slud
 * 2019](https://doi.org/10.1093/jssam/smy019), after [Korn and Graubard 1998](https://www150.statcan.gc.ca/n1/pub/12-001-x/1998002/article/4356-eng.pdf).
 */
export function clusterInterval(values: readonly number[], samples: number): [number, number] {
  if (values.length < 2) return [0, 1];
  const trials = Math.min(effectiveTrials(values), Math.max(samples, values.length));
  return wilson(meanOf(values), trials, t95(values.length - 1));
}

// As many yes-or-no trials as would have had this variance. Where nothing varies the data say nothing of it: one each.
function effectiveTrials(values: readonly number[]): number {
  const [mean, variance] = [meanOf(values), varianceOf(values)];
  const share = mean * (1 - mean);
  if (share < NOTHING) return values.length;
  return variance < NOTHING ? Infinity : (share / variance) * values.length;
}

const NOTHING = 1e-12;
