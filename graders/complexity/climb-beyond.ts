import { climbOver, predictedCost, together, worstFamilies, type Climb, type Failed } from "./climb.ts";
import type { NamedFamily } from "./measure-size.ts";
import { onDiagonal, sizesBetween } from "./probe-sizes.ts";
import { TAIL_FROM } from "./tail.ts";

// So far beyond the problem's own ladder, in so many steps, where a step costs no more than this share of what is left.
const FURTHER = 16;
const MOST_STEPS = 5;
const SHARE = 1 / 48;

/**
 * With several sizes, goes on along the diagonal where that is cheap, before each size is let grow alone: then all of them
 * grow far enough for a logarithm to show.
 */
export async function climbBeyond<Failure>(
  climb: Climb<Failure>,
  families: readonly NamedFamily[],
): Promise<Failed<Failure> | null> {
  const { parameters, output, probe } = climb.request.problem.complexity;
  const inputs = parameters.filter((name) => name !== output);
  if (inputs.length < 2) return null;
  for (let step = 0; step < MOST_STEPS && climb.spent.length === 0; step++) {
    const next = Math.round((onDiagonal(climb.tried).at(-1) ?? 1) * probe.factor);
    const size = together(climb, next);
    const cost = predictedCost(climb, size);
    if (cost === null || cost.total > SHARE * climb.fuel.left() || next > FURTHER * probe.to) break;
    const before = climb.reached.length;
    const failed = await climbOver(climb, worstFamilies(climb, families), [size]);
    if (failed !== null) return failed;
    if (climb.reached.length === before) break;
  }
  const inTail = sizesBetween(climb.tried).filter((size) => Math.min(...Object.values(size)) >= TAIL_FROM);
  return climbOver(climb, worstFamilies(climb, families), inTail);
}
