import { candidatesOver, type Candidate } from "./candidates.ts";
import type { Point } from "./complexity.ts";
import { isSteady } from "./constant-cost.ts";
import { countsOf } from "./counts.ts";
import { explain } from "./explanation.ts";
import type { GrowthClass } from "./growth-class.ts";
import type { Jitter } from "./jitter.ts";
import { isNatural } from "./lesser-terms.ts";

// Bytes that grow evenly are no mere objects more or less: the units that mean nothing are this many times fewer.
const STEADY_UNITS = 16;
// The best of the plain classes is off by the steps in the counts; a fit need not be better than this many times that.
const NOISE_FACTOR = 2;

/**
 * How much these costs vary besides growing, which is assumed at first and then taken from the costs: where a common class of one
 * term explains them better than steps would let it, there are no such steps. A class with a logarithm in it has no
 * say, since it may bend along the steps.
 */
export function measuredJitter(
  points: readonly Point[],
  parameters: readonly string[],
  usual: Jitter,
): Jitter {
  if (usual.isEven) return usual;
  const candidates = candidatesOver(parameters);
  const grows = isSteady(countsOf(points, usual), candidates);
  const jitter = { ...usual, grows, units: grows ? usual.units / STEADY_UNITS : usual.units };
  const counts = countsOf(points, jitter);
  const residuals = candidates
    .filter(({ rarity, bent, shapes }) => rarity === 0 && !bent && shapes.some(({ length }) => length > 0))
    .flatMap((candidate) =>
      [[], ...outerLoop(candidate)].flatMap((lesser) => explain(counts, candidate, lesser)),
    )
    .map(({ fit }) => fit.residual);
  const exact = Math.min(usual.exact, Math.max(usual.leastExact, NOISE_FACTOR * Math.min(...residuals)));
  return { ...jitter, exact };
}

function outerLoop(candidate: Candidate): GrowthClass[][] {
  return candidate.lesser.filter((lesser) => isNatural(candidate, lesser)).map((lesser) => [lesser]);
}
