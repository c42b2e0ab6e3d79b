import { compareGrowth, meets } from "./compare-growth.ts";
import type { Growth, Point } from "./complexity.ts";
import { explainCosts } from "./explain.ts";
import type { Explanation } from "./explanation.ts";
import { growthText } from "./growth-text.ts";
import { INSTRUCTION_JITTER, type Jitter } from "./jitter.ts";
import { evaluateGrowth } from "./evaluate-growth.ts";
import { risesInSteps } from "./even-rise.ts";
import { measuredJitter } from "./measured-jitter.ts";
import { parseGrowth } from "./parse-growth.ts";
import { printGrowth } from "./print-growth.ts";

const FEWEST_SIZES = 4;
const FEWEST_LARGER = 6;
const MOST_RIVALS = 3;
// Difference in score (twice the logarithm of the likelihood, less the price of each constant) that decides, with points
// without number; few points can agree by chance, and need more.
const DECISIVE = 4;
// A slower class whose residual is below this many shares of jitter comes near.
const NEAR_SHARES = 3;
const NEAR_RATIO = 2.5;
const GOOD_RATIO = 1.5;
// Of classes that are all exact to this many times what is wanted, the slowest is taken.
const GOOD_SHARES = 3;
// A winner with a lesser term that leaves less than this unexplained needs no second look.
const CLEAR_RESIDUAL = 0.01;
// Steps may throw off a class by this much, and it is still the one that costs follow.
const LOOSE_RESIDUAL = 0.09;
// A class is to show at so many of the largest points.
const FEWEST_SHOWING = 3;

/**
 * Reads the class off exact counts. Each candidate class is fitted as `intercept + constant * class` by least squares of
 * the relative error, with at most one lesser term; the best score (fit against number of constants) wins when it is
 * decisively ahead. Points come smallest first. Class is null, with the rivals in `runnersUp`, when it is not or when there are too few sizes.
 */
export function inferGrowth(
  points: readonly Point[],
  parameters: readonly string[],
  required: string,
  usual: Jitter = INSTRUCTION_JITTER,
): Growth {
  const jitter = measuredJitter(points, parameters, usual);
  const bound = parseGrowth(required, parameters);
  const { ranked, winner } = lessSteps(points, decide(points, parameters, jitter), jitter);
  const rivals = ranked.filter((each) => each !== winner).slice(0, MOST_RIVALS);
  return {
    class: winner === null ? null : printGrowth(winner.candidate.class),
    required: printGrowth(bound),
    met: winner === null ? null : meets(winner.candidate.class, bound),
    fit: winner === null ? null : summaryOf(winner),
    runnersUp: rivals.map(({ candidate, fit, score }) => ({
      class: printGrowth(candidate.class),
      residual: rounded(fit.residual),
      behind: rounded(Math.max(0, score - (ranked[0]?.score ?? score))),
    })),
    points,
  };
}

interface Decision {
  readonly ranked: readonly Explanation[];
  readonly winner: Explanation | null;
}

// A class speaks of large sizes: where all points do not decide, the larger of them may, and where the winner needed a lesser
// term and still leaves more than noise. A step among the small ones, such as Python's integers up to 256, has no say then.
function decide(points: readonly Point[], parameters: readonly string[], jitter: Jitter): Decision {
  const ranked = explainCosts(points, parameters, jitter);
  const winner = pick(points, ranked, jitter);
  const larger = points.slice(Math.floor(points.length / 3));
  const isClear =
    winner !== null && !(winner.refined && winner.fit.residual > Math.max(CLEAR_RESIDUAL, jitter.exact));
  if (isClear || larger.length < FEWEST_LARGER) return { ranked, winner };
  const rankedLarger = explainCosts(larger, parameters, jitter);
  const found =
    winner === null ? confirmed(pick(larger, rankedLarger, jitter), ranked) : plainer(winner, rankedLarger);
  return found === null ? { ranked, winner } : { ranked: rankedLarger, winner: found };
}

/** A winner that owes its growth to a few steps gives way to the class that costs follow between them. */
function lessSteps(points: readonly Point[], { ranked, winner }: Decision, jitter: Jitter): Decision {
  const claimed = winner ?? closest(ranked);
  if (claimed === null || !jitter.isEven || isExact(points, claimed, jitter)) return { ranked, winner };
  const plainer = ranked.find(
    ({ candidate, fit }) =>
      candidate.rarity === 0 &&
      fit.residual < LOOSE_RESIDUAL &&
      compareGrowth(candidate.class, claimed.candidate.class) === "slower" &&
      risesInSteps(points, claimed.candidate.class, candidate.class),
  );
  return plainer === undefined ? { ranked, winner } : lessSteps(points, { ranked, winner: plainer }, jitter);
}

/** Of classes that are not told apart the best, if it explains the counts at all. */
function closest([best]: readonly Explanation[]): Explanation | null {
  return best !== undefined && best.fit.residual < LOOSE_RESIDUAL ? best : null;
}

/**
 * Whether a fit explains growth itself to the digit, and not the last point or two alone: beside a large start-up cost any
 * fit looks well, and one point is explained by any class.
 */
function isExact(points: readonly Point[], { fit, shape }: Explanation, { exact, share }: Jitter): boolean {
  const costs = points.map(({ cost }) => cost);
  const most = Math.max(...costs);
  const below = points.at(-FEWEST_SHOWING);
  if (below === undefined) return false;
  const shown = shape.map((term, at) => evaluateGrowth(term, below.size) * (fit.coefficients[at] ?? 0));
  return Math.max(...shown) > share * below.cost && fit.residual * most < exact * (most - Math.min(...costs));
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

function summaryOf({ fit, shape }: Explanation): NonNullable<Growth["fit"]> {
  const leading = fit.coefficients.slice(0, shape.length);
  const constant = leading.length === 0 ? 0 : Math.max(...leading);
  return { intercept: rounded(fit.intercept), constant: rounded(constant), residual: rounded(fit.residual) };
}

// Six digits are more than a fit means, and keep the last bits of a sum out of the record.
function rounded(value: number): number {
  return Number(value.toPrecision(6));
}

function pick(points: readonly Point[], ranked: readonly Explanation[], jitter: Jitter): Explanation | null {
  const [best] = ranked;
  if (best === undefined || tooFew(points) || best.fit.residual > jitter.worst) return null;
  const margin = (DECISIVE * points.length) / (points.length - 2);
  const close = ranked.filter(({ score }) => score < best.score + margin);
  const isPlain = !best.refined && !best.stepped && best.shape.length < 2;
  if (!isPlain && best.fit.residual > jitter.exact) return pickWary(best, close, ranked, jitter);
  return close.length === 1
    ? best
    : slowest(close.filter(({ fit }) => fit.residual < GOOD_SHARES * jitter.exact));
}

// Two terms that fit well, yet not to the digit, may be one slower term and a step: they stand only where no slower
// class that is as common comes near, and give way to one that explains the counts nearly as well.
function pickWary(
  best: Explanation,
  close: readonly Explanation[],
  ranked: readonly Explanation[],
  jitter: Jitter,
): Explanation | null {
  const isSum = best.shape.length > 1 && best.fit.residual > CLEAR_RESIDUAL;
  const near = Math.min(NEAR_RATIO * best.fit.residual, (isSum ? 5 : NEAR_SHARES) * jitter.share);
  const slower = ranked.filter(
    ({ candidate, fit }) =>
      fit.residual < near &&
      candidate.rarity <= best.candidate.rarity &&
      compareGrowth(candidate.class, best.candidate.class) === "slower",
  );
  const contenders = [...new Set([...close, ...slower])];
  if (contenders.length === 1) return best;
  const good = isSum ? 5 * jitter.share : Math.max(GOOD_RATIO * best.fit.residual, jitter.share);
  const found = slowest(contenders, [best, ...slower]);
  return found !== null && found.fit.residual < good ? found : null;
}

function tooFew(points: readonly Point[]): boolean {
  return Object.keys(points[0]?.size ?? {}).some(
    (name) => new Set(points.map(({ size }) => size[name])).size < FEWEST_SIZES,
  );
}

/** Of classes that all explain the counts well, the one that all others outgrow; it must be among `allowed`, if given. */
function slowest(good: readonly Explanation[], allowed: readonly Explanation[] = good): Explanation | null {
  const found = good.find((one) =>
    good.every(
      (other) => one === other || compareGrowth(one.candidate.class, other.candidate.class) === "slower",
    ),
  );
  return found !== undefined && allowed.includes(found) ? found : null;
}
