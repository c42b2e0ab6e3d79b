import { meanOf } from "../statistics/moments.ts";
import { rateInterval } from "../statistics/rate-interval.ts";
import { passAtK, type Tally } from "./pass-at-k.ts";
import { round } from "./round.ts";
import type { Rate } from "./rate-schema.ts";

/** How many samples of one problem there are, whatever else is known of them. */
interface Samples {
  readonly samples: number;
}

/**
 * The rate at k for every k up to the most samples that a problem has (and at least for 1): the mean over the problems
 * with k samples or more. Problems, not samples, were drawn, so the interval is over them: samples of one are alike. A problem
 * that was asked for in several languages has a tally for each, and counts with their mean.
 */
export function ratesAtK(problems: readonly (readonly Tally[])[]): Record<string, Rate> {
  return meansAtK(problems, passAtK);
}

/** The same of whatever `atK` gives for the samples of one problem: a number from 0 to 1. */
export function meansAtK<Own extends Samples>(
  problems: readonly (readonly Own[])[],
  atK: (own: Own, k: number) => number,
): Record<string, Rate> {
  const most = problems.flat().reduce((sofar, { samples }) => Math.max(sofar, samples), 1);
  const ks = Array.from({ length: most }, (_, at) => at + 1);
  return Object.fromEntries(ks.map((k) => [String(k), meanAtK(problems, atK, k)]));
}

function meanAtK<Own extends Samples>(
  problems: readonly (readonly Own[])[],
  atK: (own: Own, k: number) => number,
  k: number,
): Rate {
  const told = problems
    .map((all) => all.filter(({ samples }) => samples >= k))
    .filter((own) => own.length > 0);
  const samples = told.flat().reduce((sum, own) => sum + own.samples, 0);
  return rateOf(
    told.map((own) => meanOf(own.map((one) => atK(one, k)))),
    samples,
  );
}

/** The mean over problems with its interval; `samples`: how many answers it comes from. */
export function rateOf(values: readonly number[], samples: number): Rate {
  if (values.length === 0) return { estimate: null, interval: null, problems: 0 };
  const [low, high] = rateInterval(values, samples);
  return { estimate: round(meanOf(values)), interval: [round(low), round(high)], problems: values.length };
}
