import { passAtK, type Tally } from "./pass-at-k.ts";
import type { Rate } from "./scoreboard.ts";
import { wilson } from "./wilson.ts";

/**
 * The rate at k for every k up to the most samples that a problem has (and at least for 1): the mean over the problems
 * with k samples or more. Problems, not samples, are the trials of the interval: samples of one problem are alike.
 */
export function ratesAtK(tallies: readonly Tally[]): Record<string, Rate> {
  const most = Math.max(1, ...tallies.map(({ samples }) => samples));
  const ks = Array.from({ length: most }, (_, at) => at + 1);
  return Object.fromEntries(ks.map((k) => [String(k), rateAtK(tallies, k)]));
}

function rateAtK(tallies: readonly Tally[], k: number): Rate {
  const values = tallies.filter(({ samples }) => samples >= k).map((tally) => passAtK(tally, k));
  if (values.length === 0) return { estimate: null, interval: null, problems: 0 };
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const [low, high] = wilson(mean, values.length);
  return { estimate: round(mean), interval: [round(low), round(high)], problems: values.length };
}

// Six decimals: more is noise, and less would tell equal models apart.
function round(rate: number): number {
  return Math.round(rate * 1e6) / 1e6;
}
