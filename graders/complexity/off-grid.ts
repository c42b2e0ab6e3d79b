import { makeRandom } from "#problems";
import { climbOver, inputOf, together, worstFamilies, type Climb, type Failed } from "./climb.ts";
import type { Measured, NamedFamily } from "./measure-size.ts";
import { onDiagonal } from "./probe-sizes.ts";
import { timeOf } from "./time-of.ts";

// Below this size neighbours differ by more than what is looked for.
const FROM = 32;
// A size off the ladder that costs so many times what its neighbours say is no accident, and a size that a smaller one outdoes by
// this says nothing.
const [DEARER, OUTDONE] = [1.5, 1.1];

/**
 * The sizes of a ladder are powers of its factor, for which code may be quicker than for others. So one somewhat below the last
 * but one is measured, too, which depends on the seed; where it costs far more than its neighbours say, so are those below all others,
 * and sizes that are cheaper than smaller ones say nothing any more.
 */
export async function climbOffGrid<Failure>(
  climb: Climb<Failure>,
  families: readonly NamedFamily[],
): Promise<Failed<Failure> | null> {
  const known = diagonalOf(climb);
  const [size, above] = [known.at(-2), known.at(-1)];
  if (size === undefined || above === undefined || size.at < FROM) return null;
  const worst = worstFamilies(climb, families);
  const off = below(climb, size.at);
  const lower = known.findLast(({ at }) => at < off);
  if (lower === undefined) return null;
  const [before, tried, spent] = [climb.reached.length, climb.tried.length, climb.spent.length];
  const failed = await climbOver(climb, worst, [together(climb, off)], true);
  if (failed !== null) return failed;
  const measured = climb.reached[before];
  const cost = measured === undefined ? Infinity : costOf(climb, measured);
  if (cost <= DEARER * Math.max(size.cost, lower.cost)) {
    climb.reached.splice(before, 1);
    climb.tried.splice(tried, 1);
    return null;
  }
  // No valid input of that size, perhaps.
  if (measured === undefined && climb.spent.length === spent) return null;
  const others = known.map(({ at }) => together(climb, below(climb, at)));
  const failedBelow = await climbOver(climb, worst, others, true);
  if (failedBelow !== null) return failedBelow;
  const all = diagonalOf(climb);
  const isOutdone = (at: number, own: number) =>
    all.some((other) => other.at < at && other.cost > OUTDONE * own);
  const kept = climb.reached.filter((one) => {
    const [at] = onDiagonal([inputOf(climb, one)]);
    return at === undefined || !isOutdone(at, costOf(climb, one));
  });
  climb.reached.splice(0, climb.reached.length, ...kept);
  return null;
}

interface Known {
  readonly at: number;
  readonly cost: number;
}

function diagonalOf<Failure>(climb: Climb<Failure>): Known[] {
  return climb.reached
    .flatMap((one) => onDiagonal([inputOf(climb, one)]).map((at) => ({ at, cost: costOf(climb, one) })))
    .toSorted((one, other) => one.at - other.at);
}

/** Odd below an even size, and the other way round, by up to an eighth. */
function below<Failure>({ request }: Climb<Failure>, size: number): number {
  return size - 1 - 2 * makeRandom(request.seed + size).int(0, Math.floor(size / 16));
}

function costOf<Failure>({ request }: Climb<Failure>, measured: readonly Measured[]): number {
  return Math.max(...measured.map((one) => timeOf(request.problem, one) ?? 0));
}
