import { climbOver, type Climb, type Failed } from "./climb.ts";
import type { Point } from "./complexity.ts";
import { dearestCurves, worstTail } from "./family-curves.ts";
import type { NamedFamily, Size } from "./measure-size.ts";
import { timeOf } from "./time-of.ts";
import { LEAST_SPAN, TAIL_FROM } from "./tail.ts";

const MOST_ROUNDS = 6;
// So far beyond the problem's own ladder.
const FURTHER = 16;
// Closer neighbours say no more than they do themselves.
const LEAST_GAP = 1.25;
// Code that gains less than this power of the size from one size to the next has no tail worth the fuel.
const LEAST_PACE = 0.7;

/**
 * Goes on to larger sizes, and to those between them, with the dearest families, until each of these shows by its largest sizes
 * how it grows, as far as fuel and the problem's own bounds allow. What is cheap can be measured far out.
 */
export async function climbTail<Failure>(
  climb: Climb<Failure>,
  families: readonly NamedFamily[],
): Promise<Failed<Failure> | null> {
  const [parameter = "", ...others] = climb.request.problem.complexity.parameters;
  if (others.length > 0) return null;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const curves = dearestCurves(climb.reached, parameter, (one) => timeOf(climb.request.problem, one));
    if (!curves.some(isGrowing) || worstTail(curves, parameter) !== null) return null;
    const names = new Set(curves.flatMap(([first]) => first?.family ?? []));
    const dearest = families.filter(([name]) => names.has(name));
    const before = climb.tried.length;
    for (const size of nextSizes(climb, parameter)) {
      if ((size[parameter] ?? 0) < largest(climb.reached, parameter)) climb.between.push(size);
      const failed = await climbOver(climb, dearest, [size]);
      if (failed !== null) return failed;
      if (climb.tried.length > before) break;
    }
    if (climb.tried.length === before) return null;
  }
  return null;
}

/** Twice the largest size; then, where the largest reach far enough, those halfway between two, the widest gap first. */
function nextSizes<Failure>({ reached, request }: Climb<Failure>, parameter: string): Size[] {
  const known = reached
    .flatMap(([first]) => first?.size[parameter] ?? [])
    .toSorted((one, other) => one - other);
  const most = known.at(-1) ?? 1;
  const larger = most * 2 <= FURTHER * request.problem.complexity.probe.to ? [most * 2] : [];
  return [...larger, ...(most < LEAST_SPAN * TAIL_FROM ? [] : between(known))].map((size) => ({
    [parameter]: size,
  }));
}

function largest(reached: Climb<unknown>["reached"], parameter: string): number {
  return Math.max(...reached.map(([first]) => first?.size[parameter] ?? 0));
}

function between(known: readonly number[]): number[] {
  return known
    .slice(1)
    .map((size, at) => ({ size, below: known[at] ?? size }))
    .filter(({ size, below }) => size >= LEAST_GAP * below)
    .toSorted((one, other) => other.size / other.below - one.size / one.below)
    .map(({ size, below }) => Math.round(Math.sqrt(size * below)))
    .filter((size) => size >= TAIL_FROM);
}

function isGrowing(curve: readonly Point[]): boolean {
  const [before, last] = curve.slice(-2);
  if (before === undefined || last === undefined) return false;
  const [from = 1, to = 1] = [before, last].map(({ size }) => Object.values(size)[0]);
  return Math.log(last.cost / before.cost) >= LEAST_PACE * Math.log(to / from);
}
