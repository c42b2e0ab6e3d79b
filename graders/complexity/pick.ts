import { compareGrowth } from "./compare-growth.ts";
import type { Point } from "./complexity.ts";
import type { Explanation } from "./explanation.ts";
import type { Jitter } from "./jitter.ts";
import { gainBeyondChance } from "./lesser-terms.ts";

const FEWEST_SIZES = 4;
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

/** The explanation that stands: the best where it is decisively ahead; else, of classes that all fit to the digit, the slowest. */
export function pick(
  points: readonly Point[],
  ranked: readonly Explanation[],
  jitter: Jitter,
): Explanation | null {
  const [best] = ranked;
  if (best === undefined || tooFew(points) || best.fit.residual > jitter.worst) return null;
  const margin = (DECISIVE * points.length) / (points.length - 2);
  const close = ranked.filter(({ score }) => score < best.score + margin);
  const isPlain = !best.refined && !best.stepped && best.shape.length < 2;
  if (!isPlain && best.fit.residual > jitter.exact) return pickWary(best, close, ranked, jitter, points);
  return close.length === 1
    ? best
    : slowest(close.filter(({ fit }) => fit.residual < GOOD_SHARES * jitter.exact));
}

// Two terms that fit well, yet not to the digit, may be one slower term and a step: they stand only where no slower
// class that is as common comes near, and give way to one that explains the counts nearly as well. A slower class that needs
// more constants and leaves more all the same is no simpler account.
function pickWary(
  best: Explanation,
  close: readonly Explanation[],
  ranked: readonly Explanation[],
  jitter: Jitter,
  points: readonly Point[],
): Explanation | null {
  const isSum = best.shape.length > 1 && best.fit.residual > CLEAR_RESIDUAL;
  const ratio = Math.min(NEAR_RATIO, gainBeyondChance(points.length));
  const near = Math.min(ratio * best.fit.residual, (isSum ? 5 : NEAR_SHARES) * jitter.share);
  const slower = ranked.filter(
    ({ candidate, fit, constants }) =>
      fit.residual < near &&
      (constants <= best.constants || fit.residual <= best.fit.residual) &&
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
