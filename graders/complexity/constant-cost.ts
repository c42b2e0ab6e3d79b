import type { Point } from "./complexity.ts";
import type { Counts } from "./counts.ts";
import { fitCosts } from "./fit.ts";
import type { Jitter } from "./jitter.ts";

// A cost below `units` that grows evenly is more than a few objects: it varies by half, and a line explains it to this.
const STEADY_RESIDUAL = 0.05;
// So many of the larger sizes at one cost are constant growth, whatever the smaller did.
const FEWEST_FLAT = 5;
const FEWEST_STEADY = 6;

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

/** Whether costs grow evenly, and by more than half: such are no mere objects more or less, however few the bytes. */
export function isSteady(points: readonly Point[], { share }: Jitter): boolean {
  const costs = points.map(({ cost }) => cost);
  const spread = Math.max(...costs) - Math.min(...costs);
  if (spread <= share * Math.max(...costs) || spread < Math.max(...costs) / 2 || costs.length < FEWEST_STEADY)
    return false;
  const volumes = points.map(({ size }) => Object.values(size).reduce((sum, each) => sum + each, 0));
  return (fitCosts([volumes], costs, 1)?.residual ?? Infinity) < STEADY_RESIDUAL;
}
