import type { Problem } from "#problems";
import type { Climb } from "./climb.ts";
import type { Complexity, Growth, Point, Reach } from "./complexity.ts";
import { meets } from "./compare-growth.ts";
import { sum } from "./growth-class.ts";
import { inferGrowth } from "./infer.ts";
import { BYTE_JITTER, INSTRUCTION_JITTER, type Jitter } from "./jitter.ts";
import type { Measured } from "./measure-size.ts";
import { countScalars } from "./count-scalars.ts";
import { byTail } from "./by-tail.ts";
import { dearestCurves, worstTail } from "./family-curves.ts";
import type { Tail } from "./tail.ts";
import { parseGrowth } from "./parse-growth.ts";
import { printGrowth } from "./print-growth.ts";

/** Reads both classes off what was measured. */
export function concludeProbe<Failure>(climb: Climb<Failure>): Complexity {
  const { problem } = climb.request;
  const reached = climb.reached.toSorted((one, other) => volumeOf(one) - volumeOf(other));
  const timePoints = worstPoints(reached, (one) => timeOf(problem, one));
  const spacePoints = worstPoints(reached, ({ measurement }) => measurement.spaceBytes);
  const time = byTail(
    growthOf(problem, timePoints, problem.complexity.time, INSTRUCTION_JITTER),
    tailOfTime(problem, reached),
    problem.complexity.parameters,
  );
  const space = withoutOutput(
    problem,
    reached,
    growthOf(problem, spacePoints, problem.complexity.space, BYTE_JITTER),
  );
  const met = time.met === null || space.met === null ? null : time.met && space.met;
  return { time, space, met, reach: reachOf(climb) };
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

// Of n operations the first size parameter is the number.
function timeOf({ complexity }: Problem, { measurement, size }: Measured): number | null {
  const operations = complexity.per === "operation" ? (size[complexity.parameters[0] ?? ""] ?? 1) : 1;
  return measurement.timeInstructions === null ? null : measurement.timeInstructions / operations;
}

function tailOfTime(problem: Problem, reached: readonly (readonly Measured[])[]): Tail | null {
  const [parameter = "", ...others] = problem.complexity.parameters;
  if (others.length > 0) return null;
  return worstTail(
    dearestCurves(reached, parameter, (one) => timeOf(problem, one)),
    parameter,
  );
}

function growthOf(problem: Problem, points: readonly Point[], required: string, jitter: Jitter): Growth {
  const { parameters } = problem.complexity;
  if (points.length > 0) return inferGrowth(points, parameters, required, jitter);
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
