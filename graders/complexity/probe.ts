import type { Problem } from "#problems";
import { GraderFault } from "../fault.ts";
import { climbBeyond } from "./climb-beyond.ts";
import { climbSteep } from "./climb-steep.ts";
import { climbTail } from "./climb-tail.ts";
import { climbOver, worstFamilies, type Climb, type Failed } from "./climb.ts";
import type { Complexity } from "./complexity.ts";
import { concludeProbe } from "./conclude-probe.ts";
import type { NamedFamily, ProbeRequest } from "./measure-size.ts";
import { climbOffGrid } from "./off-grid.ts";
import { parseGrowth } from "./parse-growth.ts";
import { makeProbeFuel } from "./probe-fuel.ts";
import { judgeSudden } from "./sudden-cost.ts";
import {
  cornerSizes,
  diagonalSizes,
  sideSizes,
  sizesBelow,
  sizesBetween,
  sizesBeyond,
} from "./probe-sizes.ts";

/** Complexity is null for a problem that names no families of input. */
export type ProbeResult<Failure> =
  | { readonly kind: "measured"; readonly complexity: Complexity | null }
  | { readonly kind: "failed"; readonly failure: Failure };

// Where a ladder is short, or fuel ends it early, sizes in between make up for it: cubic and exponential code needs them.
const ENOUGH_SIZES = 7;
const MOST_REFINEMENTS = 4;
// Growth that fuel ends within this factor of the first size is steep: it is looked for in smaller inputs as well.
const STEEP = 4;
const MOST_DOUBTS = 2;
const KEPT_FOR_SIDES = 0.4;

/**
 * Measures a candidate at the sizes of `probeSizes` with every family of input and reads off how time and space grow; the
 * family that costs most counts. Where fuel runs out growth ends: nothing larger is tried, and nothing failed; sizes in
 * between and below are tried instead. Where two classes remain, further sizes are measured while fuel lasts.
 */
export async function probeComplexity<Failure>(
  request: ProbeRequest<Failure>,
): Promise<ProbeResult<Failure>> {
  const { problem, budgetInstructions, fuelInstructions } = request;
  const families = familiesOf(problem);
  if (families.length === 0) return { kind: "measured", complexity: null };
  refuseUnreadable(problem);
  const fuel = makeProbeFuel(budgetInstructions, fuelInstructions);
  const climb: Climb<Failure> = {
    request,
    fuel,
    reached: [],
    tried: [],
    spent: [],
    between: [],
    kept: 0,
    hasJumped: false,
  };
  const failed =
    (await climbTogether(climb, families)) ??
    (await climbBeyond(climb, families)) ??
    (await climbSides(climb, families)) ??
    (await climbTail(climb, families)) ??
    (await climbOffGrid(climb, families)) ??
    (await judgeSudden(climb, families));
  return failed ?? settle(climb, families);
}

/** With several sizes some fuel is kept for the sides, which alone tell what each of them does. */
async function climbTogether<Failure>(
  climb: Climb<Failure>,
  families: readonly NamedFamily[],
): Promise<Failed<Failure> | null> {
  const { parameters, output } = climb.request.problem.complexity;
  const isOfSeveral = parameters.filter((name) => name !== output).length > 1;
  climb.kept = isOfSeveral ? KEPT_FOR_SIDES * climb.fuel.left() : 0;
  const failed = await climbDiagonal(climb, families);
  climb.kept = 0;
  return failed;
}

async function climbDiagonal<Failure>(
  climb: Climb<Failure>,
  families: readonly NamedFamily[],
): Promise<Failed<Failure> | null> {
  const { complexity } = climb.request.problem;
  const failed = await climbOver(climb, families, diagonalSizes(complexity));
  if (failed !== null) return failed;
  if (isSteep(climb)) {
    const failedBelow = await climbOver(climb, families, sizesBelow(climb.tried));
    if (failedBelow !== null) return failedBelow;
  }
  for (let round = 0; round < MOST_REFINEMENTS && climb.reached.length < ENOUGH_SIZES; round++) {
    const failedBetween = await climbOver(climb, worstFamilies(climb, families), sizesBetween(climb.tried));
    if (failedBetween !== null) return failedBetween;
  }
  return climbSteep(climb, families);
}

function isSteep<Failure>({ reached, spent, request }: Climb<Failure>): boolean {
  const sizes = reached.flatMap(([first]) => Object.values(first?.size ?? {}));
  return spent.length > 0 && Math.max(0, ...sizes) <= STEEP * request.problem.complexity.probe.from;
}

// A family that is dear only where sizes differ shows at the corners; along the sides those that were dear anywhere do.
async function climbSides<Failure>(
  climb: Climb<Failure>,
  families: readonly NamedFamily[],
): Promise<Failed<Failure> | null> {
  const { complexity } = climb.request.problem;
  const diagonal = climb.tried.filter((size) => !climb.spent.includes(size));
  if (diagonal.length === 0) return null;
  const failed = await climbOver(climb, families, cornerSizes(complexity, diagonal));
  if (failed !== null) return failed;
  return climbOver(climb, worstFamilies(climb, families), sideSizes(complexity, diagonal));
}

/** Reads the classes off, after a further look where they are in doubt. */
async function settle<Failure>(
  climb: Climb<Failure>,
  families: readonly NamedFamily[],
): Promise<ProbeResult<Failure>> {
  let complexity = concludeProbe(climb);
  for (let doubt = 0; doubt < MOST_DOUBTS && isInDoubt(complexity); doubt++) {
    const before = climb.reached.length;
    const { factor } = climb.request.problem.complexity.probe;
    const sizes = [...sizesBetween(climb.tried), ...sizesBeyond(climb.tried, factor)];
    const failed = await climbOver(climb, worstFamilies(climb, families), sizes);
    if (failed !== null) return failed;
    if (climb.reached.length === before) break;
    complexity = concludeProbe(climb);
  }
  return { kind: "measured", complexity };
}

function isInDoubt({ time, space }: Complexity): boolean {
  return [time, space].some((growth) => growth.class === null && growth.points.length > 0);
}

// Before anything is measured: a bound that cannot be read is the author's mistake.
function refuseUnreadable({ id, complexity }: Problem): void {
  for (const cost of ["time", "space"] as const)
    try {
      parseGrowth(complexity[cost], complexity.parameters);
    } catch (error) {
      throw new GraderFault(`problem ${id}: complexity.${cost} is ${String(error)}`, { cause: error });
    }
}

function familiesOf({ judge }: Problem): NamedFamily[] {
  return Object.entries(judge.families ?? {}).toSorted(([one], [other]) => (one < other ? -1 : 1));
}
