import type { Candidate } from "./candidates.ts";
import type { Counts } from "./counts.ts";
import { fitCosts } from "./fit.ts";
import type { Jitter } from "./jitter.ts";

// Costs keep to a class where it explains all but this share of what they vary by; so many must differ.
const STEADY_SHARE = 0.06;
// So many of the larger sizes at one cost are constant growth, whatever the smaller did.
const FEWEST_FLAT = 5;
const FEWEST_STEADY = 5;

/** Whether costs vary by no more than jitter, all of them or those of the larger half of the sizes. */
export function isFlat(counts: Counts): boolean {
  const { costs, jitter } = counts;
  // Of several sizes one may stand still among the larger, and growth with it.
  const isOne = Object.keys(counts.sizes[0] ?? {}).length < 2;
  const larger = isOne ? costs.slice(Math.floor(costs.length / 2)) : [];
  return (
    isWithin(costs, jitter) || (larger.length >= FEWEST_FLAT && isWithin(larger, { ...jitter, units: 0 }))
  );
}

function isWithin(costs: readonly number[], { units, share }: Jitter): boolean {
  const most = Math.max(...costs);
  return most - Math.min(...costs) <= units + share * Math.abs(most);
}

/**
 * Whether costs follow one common class so closely, by the measure of how much they vary at all, that they are no mere objects
 * more or less, however few the bytes: chance does not keep to a line.
 */
export function isSteady(counts: Counts, candidates: readonly Candidate[]): boolean {
  const { costs, most, jitter } = counts;
  const spread = most - Math.min(...costs);
  if (new Set(costs).size < FEWEST_STEADY || spread <= jitter.share * most) return false;
  return candidates.some(({ shapes, rarity }) =>
    shapes.some(([term, ...others]) => {
      if (term === undefined || others.length > 0 || rarity > 0) return false;
      const fit = fitCosts([counts.valuesOf(term)], costs, 1);
      if (fit === null || (fit.coefficients[0] as number) < jitter.leastConstant) return false;
      return fit.residual * most < STEADY_SHARE * spread;
    }),
  );
}
