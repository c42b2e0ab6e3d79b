import {
  measureSize,
  type Measured,
  type NamedFamily,
  type ProbeRequest,
  type Rung,
  type Size,
} from "./measure-size.ts";
import type { ProbeFuel } from "./probe-fuel.ts";
import { BYTE_JITTER, INSTRUCTION_JITTER, type Jitter } from "./jitter.ts";
import { onDiagonal } from "./probe-sizes.ts";

/** What was measured so far. */
export interface Climb<Failure> {
  readonly request: ProbeRequest<Failure>;
  readonly fuel: ProbeFuel;
  readonly reached: (readonly Measured[])[];
  /** Sizes that were tried, those at which the fuel ran out among them. */
  readonly tried: Size[];
  readonly spent: Size[];
  /** Sizes that were put between others to see how the largest go on. */
  readonly between: Size[];
  /** Fuel that is kept for what comes later. */
  kept: number;
  /** Whether fuel ended growth where nothing below foretold it. */
  hasJumped: boolean;
}

export type Failed<Failure> = Extract<Rung<Failure>, { kind: "failed" }>;

/** Measures the sizes that are new and not known to cost too much; `dares` not to heed what only seems so. The result is a failing answer, or null. */
export async function climbOver<Failure>(
  climb: Climb<Failure>,
  families: readonly NamedFamily[],
  sizes: readonly Size[],
  dares = false,
): Promise<Failed<Failure> | null> {
  for (const size of sizes) {
    if (isTried(climb, size) || climb.spent.some((limit) => isWithin(limit, size))) continue;
    const rung =
      !dares && isTooDear(climb, size)
        ? ({ kind: "out-of-fuel" } as const)
        : await measureSize(climb.request, families, size, climb.fuel);
    if (rung.kind === "failed") return rung;
    if (rung.kind === "refused") continue;
    climb.tried.push(size);
    if (rung.kind === "out-of-fuel") climb.spent.push(size);
    else climb.reached.push(rung.measured);
  }
  return null;
}

/**
 * The families that cost most, in time or in space, at one of the sizes reached: the others need no further call. Where
 * all cost the same but for jitter none stands out; where that is so everywhere, the one that cost most time at the end stays.
 */
export function worstFamilies<Failure>(
  { reached }: Climb<Failure>,
  families: readonly NamedFamily[],
): readonly NamedFamily[] {
  const worst = new Set(
    reached.flatMap((all) => [
      ...costliest(all, timeOf, INSTRUCTION_JITTER),
      ...costliest(all, ({ measurement }) => measurement.spaceBytes ?? 0, BYTE_JITTER),
    ]),
  );
  const last = costliest(reached.at(-1) ?? [], timeOf, NO_JITTER);
  const kept = worst.size > 0 ? worst : new Set(last);
  const chosen = families.filter(([name]) => kept.has(name));
  return chosen.length > 0 ? chosen : families.slice(0, 1);
}

function costliest(
  all: readonly Measured[],
  costOf: (one: Measured) => number,
  { units, share }: Pick<Jitter, "units" | "share">,
): string[] {
  // Where the first size already spends the fuel, none was reached.
  if (all.length === 0) return [];
  const costs = all.map(costOf);
  const most = Math.max(...costs);
  if (most - Math.min(...costs) <= units + share * most) return [];
  return [(all[costs.indexOf(most)] as Measured).family];
}

const NO_JITTER = { units: -1, share: 0 };

function timeOf({ measurement }: Measured): number {
  return measurement.timeInstructions ?? 0;
}

function isTried<Failure>({ tried }: Climb<Failure>, size: Size): boolean {
  return tried.some((other) => isSameSize(size, other));
}

/** The size at which all parameters of the input are that many. */
export function together<Failure>(climb: Climb<Failure>, each: number): Size {
  return Object.fromEntries(inputsOf(climb).map((name) => [name, each]));
}

/** The size of the input alone, where that of the answer is told beside it. */
export function inputOf<Failure>(climb: Climb<Failure>, [first]: readonly Measured[]): Size {
  return Object.fromEntries(inputsOf(climb).map((name) => [name, first?.size[name] ?? 1]));
}

function inputsOf<Failure>({ request }: Climb<Failure>): string[] {
  const { parameters, output } = request.problem.complexity;
  return parameters.filter((name) => name !== output);
}

export function isSameSize(one: Size, other: Size): boolean {
  return Object.entries(one).every(([name, each]) => other[name] === each);
}

/** Whether a size is in no parameter smaller than one that cost too much. */
function isWithin(limit: Size, size: Size): boolean {
  return Object.entries(limit).every(([name, least]) => (size[name] ?? 0) >= least);
}

function isTooDear<Failure>(climb: Climb<Failure>, size: Size): boolean {
  const cost = predictedCost(climb, size);
  return cost !== null && (cost.most > climb.fuel.perCall || cost.total > climb.fuel.left() - climb.kept);
}

/** What the next size on the diagonal will cost at least, if growth goes on as between the last two; null where these are not known. */
export function predictedCost<Failure>(
  climb: Climb<Failure>,
  size: Size,
): { readonly most: number; readonly total: number } | null {
  const [wanted] = onDiagonal([size]);
  const known = climb.reached
    .flatMap((all) => onDiagonal([inputOf(climb, all)]).map((at) => ({ at, costs: all.map(timeOf) })))
    .toSorted((one, other) => one.at - other.at);
  const [before, last] = known.filter(({ at }) => at < (wanted ?? 0)).slice(-2);
  if (wanted === undefined || before === undefined || last === undefined) return null;
  const pace = Math.log(Math.max(...last.costs) / Math.max(...before.costs)) / Math.log(last.at / before.at);
  const growth = (wanted / last.at) ** Math.max(0, pace);
  const total = last.costs.reduce((sum, cost) => sum + cost, 0);
  return { most: Math.max(...last.costs) * growth, total: total * growth };
}
