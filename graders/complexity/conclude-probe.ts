import type { Problem } from "#problems";
import { isSameSize, type Climb } from "./climb.ts";
import { COUNTED_APART, type Complexity, type Growth, type Point, type Reach } from "./complexity.ts";
import { meets } from "./compare-growth.ts";
import { DIAGONAL } from "./explain.ts";
import { sum, type GrowthClass } from "./growth-class.ts";
import { withoutFaintLog } from "./faint-log.ts";
import { inferGrowth } from "./infer.ts";
import { BYTE_JITTER, INSTRUCTION_JITTER, type Jitter } from "./jitter.ts";
import type { Measured } from "./measure-size.ts";
import { countScalars } from "./count-scalars.ts";
import { byTail } from "./by-tail.ts";
import { dearestCurves, worstTail } from "./family-curves.ts";
import { onDiagonal } from "./probe-sizes.ts";
import { parseGrowth } from "./parse-growth.ts";
import { rounded } from "./rounded.ts";
import { partOf, timeOf } from "./time-of.ts";
import { withParts } from "./with-parts.ts";
import { printGrowth } from "./print-growth.ts";

// What follows a class along the ladder leaves less than the one, and with steps between its sizes more than the other.
const [SMOOTH, STEPPED] = [0.02, 0.05];

// Parts that are nowhere more than this share of the cost are not told.
const LEAST_TOLD = 0.001;

/** Reads both classes off what was measured. */
export function concludeProbe<Failure>(climb: Climb<Failure>): Complexity {
  const { problem } = climb.request;
  const reached = climb.reached.toSorted((one, other) => volumeOf(one) - volumeOf(other));
  const ladder = reached.filter(
    ([first]) => !climb.between.some((size) => isSameSize(size, first?.size ?? {})),
  );
  const timeBy = (some: typeof reached) => growthOfTime(problem, reached, withCountedApart(problem, some));
  const all = timeBy(reached);
  const smooth = ladder.length < reached.length ? smoother(all, timeBy(ladder)) : all;
  const { parameters } = problem.complexity;
  const found = withoutFaintLog(withParts(smooth, parameters), parameters);
  const time = climb.hasJumped ? undecided(found) : found;
  const spacePoints = worstPoints(reached, ({ measurement }) => measurement.spaceBytes);
  const space = withoutOutput(problem, reached, growthOfSpace(problem, spacePoints));
  const met = time.met === null || space.met === null ? null : time.met && space.met;
  return { time, space, met, reach: reachOf(climb) };
}

/** What is below a jump is no more than a rival. */
function undecided(growth: Growth): Growth {
  const { class: found, fit, runnersUp } = growth;
  const rival = found === null ? [] : [{ class: found, residual: fit?.residual ?? 0 }];
  return { ...growth, class: null, met: null, fit: null, runnersUp: [...rival, ...runnersUp] };
}

// What every size takes besides hides nothing: of more than this the least is taken off before growth is looked for.
const MOST_FLOOR = 100_000;

function growthOfSpace(problem: Problem, points: readonly Point[]): Growth {
  const floor = Math.max(0, Math.min(...points.map(({ cost }) => cost)) - MOST_FLOOR);
  const above = points.map((point) => ({ ...point, cost: point.cost - floor }));
  const growth = growthOf(problem, above, problem.complexity.space, BYTE_JITTER);
  if (floor === 0) return growth;
  const { fit } = growth;
  return { ...growth, points, fit: fit && { ...fit, intercept: rounded(fit.intercept + floor) } };
}

// Code may take steps between the sizes of the ladder, as where it halves: then those say more without what is between.
function smoother(all: Growth, ladder: Growth): Growth {
  if (ladder.fit === null || ladder.fit.residual > SMOOTH) return all;
  return all.fit === null || all.fit.residual > STEPPED ? ladder : all;
}

function reachOf<Failure>({ reached, spent, fuel }: Climb<Failure>): Reach {
  const largest = reached.flatMap(([first]) => (first === undefined ? [] : [first.size]));
  const names = Object.keys(largest[0] ?? {});
  const { calls, instructions } = fuel.spent();
  return {
    ended: spent.length > 0 ? "fuel" : "sizes",
    largest: Object.fromEntries(
      names.map((name) => [name, Math.max(...largest.map((size) => size[name] ?? 1))]),
    ),
    sizes: reached.length,
    calls,
    instructions,
  };
}

function volumeOf([first]: readonly Measured[]): number {
  return Object.values(first?.size ?? {}).reduce((total, each) => total + each, 0);
}

/**
 * At each size the point of the family that cost most, the first of equals; no points where a cost was not counted. Where
 * the answer's size is a parameter, families at one size may be points of their own.
 */
function worstPoints(
  reached: readonly (readonly Measured[])[],
  costOf: (measured: Measured) => number | null,
): Point[] {
  const worst = new Map<string, Point>();
  for (const one of reached.flat()) {
    const cost = costOf(one);
    if (cost === null) return [];
    const key = JSON.stringify(one.size);
    if (cost > (worst.get(key)?.cost ?? -Infinity))
      worst.set(key, { size: one.size, cost, family: one.family });
  }
  return [...worst.values()];
}

/** The points of time, each with the most that each part took in any family. */
function withCountedApart(problem: Problem, reached: readonly (readonly Measured[])[]): Point[] {
  let points = worstPoints(reached, (one) => timeOf(problem, one));
  for (const part of COUNTED_APART) {
    const most = worstPoints(reached, (one) => partOf(problem, one, part));
    const bySize = new Map(most.map(({ size, cost }) => [JSON.stringify(size), cost]));
    const told = points.map((point) => ({ ...point, [part]: bySize.get(JSON.stringify(point.size)) ?? 0 }));
    if (told.some((point) => (point[part] ?? 0) > LEAST_TOLD * point.cost)) points = told;
  }
  return points;
}

// Of several sizes the tail is that of the diagonal, and leaves only classes that grow like that there.
function growthOfTime(
  problem: Problem,
  reached: readonly (readonly Measured[])[],
  points: readonly Point[],
): Growth {
  const { parameters, time: required } = problem.complexity;
  const whole = (along: GrowthClass | null) => growthOf(problem, points, required, INSTRUCTION_JITTER, along);
  const [parameter = "", ...others] = parameters;
  const costOf = (one: Measured) => timeOf(problem, one);
  if (others.length === 0)
    return byTail(whole(null), worstTail(dearestCurves(reached, parameter, costOf), parameter), parameters);
  const tail = worstTail(dearestCurves(diagonalOf(reached), DIAGONAL, costOf), DIAGONAL);
  if (tail === null) return whole(null);
  const found = whole(tail.best.candidate.class);
  return found.class === null ? whole(null) : found;
}

/** What was measured where all sizes are alike, by that size. */
function diagonalOf(reached: readonly (readonly Measured[])[]): (readonly Measured[])[] {
  return reached.map((all) =>
    all.flatMap((one) => onDiagonal([one.size]).map((at) => ({ ...one, size: { [DIAGONAL]: at } }))),
  );
}

function growthOf(
  problem: Problem,
  points: readonly Point[],
  required: string,
  jitter: Jitter,
  along: GrowthClass | null = null,
): Growth {
  const { parameters } = problem.complexity;
  if (points.length > 0) return inferGrowth(points, parameters, required, jitter, along);
  const bound = printGrowth(parseGrowth(required, parameters));
  return { class: null, required: bound, met: null, fit: null, runnersUp: [], points };
}

// The engine counts an answer with everything else. Where it is not to count, what is allowed is allowed beside it.
function withoutOutput(problem: Problem, reached: readonly (readonly Measured[])[], space: Growth): Growth {
  const { parameters, spaceCountsOutput = true } = problem.complexity;
  if (spaceCountsOutput || space.class === null) return space;
  const sizes = worstPoints(reached, ({ measurement: { outcome } }) =>
    outcome.kind === "returned" ? countScalars(outcome.value) : 0,
  );
  const output = inferGrowth(sizes, parameters, "O(1)", ANSWER_JITTER).class;
  if (output === null) return space;
  const bound = sum([parseGrowth(space.required, parameters), parseGrowth(output, parameters)]);
  return {
    ...space,
    required: printGrowth(bound),
    met: meets(parseGrowth(space.class, parameters), bound),
  };
}

const ANSWER_JITTER: Jitter = { ...INSTRUCTION_JITTER, units: 2 };
