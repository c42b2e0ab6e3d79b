import { mayFollowSides } from "./along-sides.ts";
import { candidatesOver, type Candidate } from "./candidates.ts";
import type { Point } from "./complexity.ts";
import { isFlat } from "./constant-cost.ts";
import { compareGrowth } from "./compare-growth.ts";
import { countsOf, type Counts } from "./counts.ts";
import { explain, explainBroken, type Explanation } from "./explanation.ts";
import { exponentialCandidates } from "./exponential-base.ts";
import { replaceSizes, size, type GrowthClass } from "./growth-class.ts";
import type { Jitter } from "./jitter.ts";
import { lesserGain } from "./lesser-terms.ts";

// Two constants, one for small and one for large numbers, must explain costs to this part of the share of jitter.
const STEP_SHARE = 0.75;

/** The name of the size along the diagonal, where all are alike. */
export const DIAGONAL = "n";

/** The best explanation by each class that has one, best first; of several sizes those alone that grow as `along` on the diagonal. */
export function explainCosts(
  points: readonly Point[],
  parameters: readonly string[],
  jitter: Jitter,
  along: GrowthClass | null = null,
): Explanation[] {
  const counts = countsOf(points, jitter);
  const constant = candidatesOver(parameters).slice(0, 1);
  const all =
    isFlat(counts) || constant.some((one) => isStep(counts, one))
      ? constant
      : [
          ...candidatesOver(parameters).slice(jitter.grows ? 1 : 0),
          ...exponentialCandidates(points, parameters, jitter),
        ];
  const mayFollow = jitter.isEven ? mayFollowSides(points, parameters) : () => true;
  const candidates = all.filter(
    (candidate) => (along === null || isAlong(candidate, along)) && mayFollow(candidate.class),
  );
  const simple = candidates.flatMap((candidate) => explain(counts, candidate, []));
  const broken = candidates.flatMap((candidate) => explainBroken(counts, candidate));
  const plain = simple.filter(({ stepped }) => !stepped);
  const reached = Math.min(...plain.map(({ fit }) => Math.max(fit.residual, jitter.exact)));
  const refined = candidates
    .flatMap((candidate) =>
      candidate.lesser.flatMap((lesser) =>
        explain(counts, candidate, [lesser]).filter(
          ({ fit }) => fit.residual * lesserGain(points.length, candidate, lesser) < reached,
        ),
      ),
    )
    .filter(({ fit, shape }) => fit.residual < jitter.exact || points.length > shape.length + 4);
  return bestOfEach([...simple, ...broken, ...refined]);
}

/** Whether a class of several sizes is the given one where all sizes are alike. */
function isAlong({ class: of }: Candidate, along: GrowthClass): boolean {
  const alike = replaceSizes(of, () => size(DIAGONAL));
  return compareGrowth(alike, along) === "same";
}

// A constant for small numbers and another for large ones.
function isStep(counts: Counts, constant: Candidate): boolean {
  if (counts.exchanges.length > 0) return false;
  return explain(counts, constant, []).some(
    ({ stepped, fit }) => stepped && fit.residual < STEP_SHARE * counts.jitter.share,
  );
}

function bestOfEach(explanations: readonly Explanation[]): Explanation[] {
  const best = new Map<Candidate, Explanation>();
  for (const next of explanations)
    if (next.score < (best.get(next.candidate)?.score ?? Infinity)) best.set(next.candidate, next);
  return [...best.values()].toSorted((one, other) => one.score - other.score);
}
