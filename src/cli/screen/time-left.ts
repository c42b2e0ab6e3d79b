import { sumTallies } from "./model-tally.ts";
import type { Tally } from "./tally.ts";

/** Fewer tell of the first replies' luck alone. */
const LEAST_BASIS = 5;

/**
 * How long the rest takes in ms, at the pace of this run's own work; null where that is not known yet. What an earlier
 * run left takes no time, and what is not asked for any more neither hurries nor delays.
 */
export function timeLeft({ wanted, there, workingSince, models }: Tally, now: number): number | null {
  if (workingSince === null || wanted === 0) return null;
  const all = sumTallies("", [...models.values()]);
  const unanswered = Object.values(all.unanswered).reduce((sum, count) => sum + count, 0);
  const answered = all.replied + all.askedInVain;
  const toAsk = wanted - there - answered - (unanswered - all.askedInVain);
  const [left, through] = toAsk > 0 ? [toAsk, answered] : [Math.max(0, wanted - all.done), all.doneNow];
  if (left === 0) return 0;
  return through < LEAST_BASIS ? null : (left * (now - workingSince)) / through;
}
