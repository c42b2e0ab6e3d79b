import { makeRandom, toArguments, type Family, type Problem } from "#problems";
import type { Measurement, Outcome, Session } from "#sandbox";
import type { Value } from "#values";
import { GraderFault, runAuthorCode } from "../fault.ts";
import type { Complexity, Growth, Point } from "./complexity.ts";
import { inferGrowth } from "./infer.ts";
import { BYTE_JITTER, INSTRUCTION_JITTER, type Jitter } from "./jitter.ts";
import { parseGrowth } from "./parse-growth.ts";
import { printGrowth } from "./print-growth.ts";
import { probeSizes, sizesBetween } from "./probe-sizes.ts";

export interface ProbeRequest<Failure> {
  readonly session: Pick<Session, "measure">;
  readonly problem: Problem;
  readonly seed: number;
  /** Judges an answer like that of any other test: code that does less when probed is wrong. */
  readonly judge: (args: readonly Value[], outcome: Outcome, family: string) => Promise<Failure | null>;
  /** For one call; default: the session's own limit. */
  readonly fuelInstructions?: number;
}

/** Complexity is null for a problem that names no families of input. */
export type ProbeResult<Failure> =
  | { readonly kind: "measured"; readonly complexity: Complexity | null }
  | { readonly kind: "failed"; readonly failure: Failure };

// Where a ladder is short, or fuel ends it early, sizes in between make up for it: cubic and exponential code needs them.
const ENOUGH_SIZES = 7;
const MOST_REFINEMENTS = 4;

type Size = Readonly<Record<string, number>>;
type NamedFamily = readonly [name: string, family: Family<readonly unknown[]>];

/** What one family of input cost at one size. */
interface Measured {
  readonly family: string;
  readonly size: Size;
  readonly measurement: Measurement;
}

/** What was measured so far. */
interface Climb {
  readonly reached: (readonly Measured[])[];
  readonly tried: Size[];
  /** Sizes at which the fuel ran out. */
  readonly spent: Size[];
}

type Rung<Failure> =
  | { readonly kind: "reached"; readonly measured: readonly Measured[] }
  | { readonly kind: "out-of-fuel" }
  | { readonly kind: "failed"; readonly failure: Failure };

/**
 * Measures a candidate at every size of `probeSizes` with every family of input and reads off how time and space grow;
 * the family that costs most counts. Where fuel runs out growth ends: nothing larger is tried, and nothing failed; sizes in
 * between are tried instead.
 */
export async function probeComplexity<Failure>(
  request: ProbeRequest<Failure>,
): Promise<ProbeResult<Failure>> {
  const families = familiesOf(request.problem);
  if (families.length === 0) return { kind: "measured", complexity: null };
  refuseUnreadable(request.problem);
  const climb: Climb = { reached: [], tried: [], spent: [] };
  for (let round = 0; round <= MOST_REFINEMENTS; round++) {
    const sizes = round === 0 ? probeSizes(request.problem.complexity) : sizesBetween(climb.tried);
    const failed = await climbOver(request, families, sizes, climb);
    if (failed !== null) return failed;
    if (climb.reached.length >= ENOUGH_SIZES) break;
  }
  const reached = climb.reached.toSorted((one, other) => volumeOf(one) - volumeOf(other));
  return { kind: "measured", complexity: complexityOf(request.problem, reached) };
}

/** Tries sizes that are not known to cost too much. The result is a failing answer, or null. */
async function climbOver<Failure>(
  request: ProbeRequest<Failure>,
  families: readonly NamedFamily[],
  sizes: readonly Size[],
  climb: Climb,
): Promise<Extract<Rung<Failure>, { kind: "failed" }> | null> {
  for (const size of sizes) {
    if (climb.spent.some((limit) => isWithin(limit, size))) continue;
    const rung = await measureSize(request, families, size);
    if (rung.kind === "failed") return rung;
    climb.tried.push(size);
    if (rung.kind === "out-of-fuel") climb.spent.push(size);
    else climb.reached.push(rung.measured);
  }
  return null;
}

function volumeOf([first]: readonly Measured[]): number {
  return Object.values(first?.size ?? {}).reduce((total, each) => total + each, 0);
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

async function measureSize<Failure>(
  request: ProbeRequest<Failure>,
  families: readonly NamedFamily[],
  size: Size,
): Promise<Rung<Failure>> {
  const measured: Measured[] = [];
  for (const family of families) {
    const args = makeArguments(request, family, size);
    const measurement = await request.session.measure(args, request.fuelInstructions);
    if (measurement.outcome.kind === "out-of-fuel") return { kind: "out-of-fuel" };
    const failure = await request.judge(args, measurement.outcome, family[0]);
    if (failure !== null) return { kind: "failed", failure };
    measured.push({ family: family[0], size, measurement });
  }
  return { kind: "reached", measured };
}

function makeArguments<Failure>(
  request: ProbeRequest<Failure>,
  [name, family]: NamedFamily,
  size: Size,
): Value[] {
  const { problem, seed } = request;
  return runAuthorCode(problem, `the family "${name}"`, () =>
    toArguments(problem.signature, family(size, makeRandom(seed))),
  );
}

/** Whether a size is in no parameter smaller than one that cost too much. */
function isWithin(limit: Size, size: Size): boolean {
  return Object.entries(limit).every(([name, least]) => (size[name] ?? 0) >= least);
}

function complexityOf(problem: Problem, reached: readonly (readonly Measured[])[]): Complexity {
  const { time: timeClass, space: spaceClass } = problem.complexity;
  const timePoints = reached.flatMap((all) => worstOf(all, (one) => timeOf(problem, one)));
  const spacePoints = reached.flatMap((all) => worstOf(all, ({ measurement }) => measurement.spaceBytes));
  const time = growthOf(problem, timePoints, timeClass, INSTRUCTION_JITTER);
  const space = growthOf(problem, spacePoints, spaceClass, BYTE_JITTER);
  return { time, space, met: time.met === null || space.met === null ? null : time.met && space.met };
}

/** The point of the family that cost most, the first of equals; none where a cost was not counted. */
function worstOf(all: readonly Measured[], costOf: (measured: Measured) => number | null): Point[] {
  const costs = all.map(costOf);
  if (costs.includes(null)) return [];
  const cost = Math.max(...(costs as number[]));
  const { size, family } = all[costs.indexOf(cost)] as Measured;
  return [{ size, cost, family }];
}

// Of n operations the first size parameter is the number.
function timeOf({ complexity }: Problem, { measurement, size }: Measured): number | null {
  const operations = complexity.per === "operation" ? (size[complexity.parameters[0] ?? ""] ?? 1) : 1;
  return measurement.timeInstructions === null ? null : measurement.timeInstructions / operations;
}

function growthOf(problem: Problem, points: readonly Point[], required: string, jitter: Jitter): Growth {
  const { parameters } = problem.complexity;
  if (points.length > 0) return inferGrowth(points, parameters, required, jitter);
  const bound = printGrowth(parseGrowth(required, parameters));
  return { class: null, required: bound, met: null, fit: null, runnersUp: [], points };
}
