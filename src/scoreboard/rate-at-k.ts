import { passAtK, type Tally } from "./pass-at-k.ts";
import type { Rate } from "./scoreboard.ts";
import { wilson } from "./wilson.ts";

/** How many samples of one problem there are, whatever else is known of them. */
interface Samples {
  readonly samples: number;
}

/**
 * The rate at k for every k up to the most samples that a problem has (and at least for 1): the mean over the problems
 * with k samples or more. Problems, not samples, are the trials of the interval: samples of one problem are alike. A problem
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
  const values = problems
    .map((all) => all.filter(({ samples }) => samples >= k).map((own) => atK(own, k)))
    .filter((own) => own.length > 0)
    .map(meanOf);
  if (values.length === 0) return { estimate: null, interval: null, problems: 0 };
  const mean = meanOf(values);
  const [low, high] = wilson(mean, values.length);
  return { estimate: round(mean), interval: [round(low), round(high)], problems: values.length };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

// Six decimals: more is noise, and less would tell equal models apart.
function round(rate: number): number {
  return Math.round(rate * 1e6) / 1e6;
}
