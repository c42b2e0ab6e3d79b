import { compareGrowth } from "./compare-growth.ts";
import type { Point } from "./complexity.ts";
import { explainCosts } from "./explain.ts";
import type { Explanation } from "./explanation.ts";
import type { GrowthClass } from "./growth-class.ts";
import { growthText } from "./growth-text.ts";
import type { Jitter } from "./jitter.ts";
import { lessSteps } from "./less-steps.ts";
import { pick } from "./pick.ts";
import { worstSoFar } from "./worst-so-far.ts";

// So many points may decide for the rest.
const FEWEST_LARGER = 6;
// A winner with a lesser term that leaves less than this unexplained needs no second look.
const CLEAR_RESIDUAL = 0.01;
const NEAR_RATIO = 2.5;

/** What the counts say: all explanations, best first, and the one that stands, if one does. */
export interface Decision {
  readonly ranked: readonly Explanation[];
  readonly winner: Explanation | null;
}

/** Explains costs and decides between the explanations; where costs follow none, those of the worst sizes may, if large ones are among them. */
export function decide(
  points: readonly Point[],
  parameters: readonly string[],
  jitter: Jitter,
  along: GrowthClass | null = null,
): Decision {
  const found = lessSteps(points, decideBySizes(points, parameters, jitter, along), jitter);
  if (found.winner !== null || !followsNone(found, jitter)) return found;
  const worst = worstSoFar(points, jitter);
  if (worst.length === points.length || worst.length < FEWEST_LARGER) return found;
  const largest = points.slice(-Math.ceil(points.length / 3));
  return largest.some((point) => worst.includes(point)) ? decide(worst, parameters, jitter, along) : found;
}

function followsNone({ ranked: [best] }: Decision, { worst }: Jitter): boolean {
  return best === undefined || best.fit.residual > worst;
}

// A class speaks of large sizes: where all points do not decide, the larger of them may, and where the winner needed a lesser
// term and still leaves more than noise. A step among the small ones, such as Python's integers up to 256, has no say then.
function decideBySizes(
  points: readonly Point[],
  parameters: readonly string[],
  jitter: Jitter,
  along: GrowthClass | null,
): Decision {
  const ranked = explainCosts(points, parameters, jitter, along);
  const winner = pick(points, ranked, jitter);
  const larger = points.slice(Math.floor(points.length / 3));
  const isClear =
    winner !== null && !(winner.refined && winner.fit.residual > Math.max(CLEAR_RESIDUAL, jitter.exact));
  if (isClear || larger.length < FEWEST_LARGER) return { ranked, winner };
  const rankedLarger = explainCosts(larger, parameters, jitter, along);
  const found =
    winner === null ? confirmed(pick(larger, rankedLarger, jitter), ranked) : plainer(winner, rankedLarger);
  return found === null ? { ranked, winner } : { ranked: rankedLarger, winner: found };
}

/** What the larger sizes say, where it does not fly in the face of the rest. */
function confirmed(found: Explanation | null, ranked: readonly Explanation[]): Explanation | null {
  const text = found === null ? null : growthText(found.candidate.class);
  const overall = ranked.find(({ candidate }) => growthText(candidate.class) === text);
  const least = Math.min(...ranked.map(({ fit }) => fit.residual));
  return overall !== undefined && overall.fit.residual < NEAR_RATIO * least ? found : null;
}

/** A winner that needed a lesser term gives way to a slower class that explains the larger sizes best, and without one. */
function plainer(winner: Explanation, [best]: readonly Explanation[]): Explanation | null {
  if (best === undefined || best.refined) return null;
  return compareGrowth(best.candidate.class, winner.candidate.class) === "slower" ? best : null;
}
