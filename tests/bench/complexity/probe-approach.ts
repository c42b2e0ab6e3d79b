import type { Complexity, Point } from "../../../graders/complexity/complexity.ts";
import { inferGrowth } from "../../../graders/complexity/infer.ts";
import { probeComplexity } from "../../../graders/complexity/probe.ts";
import type { Problem } from "#problems";
import type { Measurement, Outcome, Sandbox, Session } from "#sandbox";
import { isList, stringifyValue, type Value } from "#values";
import type { Labelled } from "./labelled.ts";
import type { Size } from "./recipe.ts";
import { CALL_FUEL, type Candidate, withCandidate } from "./run-approach.ts";
import { screenFamilies } from "./screen-families.ts";
import { hasNodes } from "./sources.ts";

export interface Probed {
  readonly complexity: Complexity;
  /** How the size of the answer itself grows; null where it is not told. */
  readonly output: string | null;
  readonly calls: number;
  readonly millis: number;
}

export type Measure = Session["measure"];

/** What building nodes cost, by the arguments; of one language. */
export type Builds = Map<string, Measurement>;

/** What nodes are built in has workers of its own: both are needed at once. */
export interface Sandboxes {
  readonly candidates: Sandbox;
  readonly builders: Sandbox;
}

/** Probes one approach with the problem's families; a text says why that did not come off. */
export async function probeApproach(
  { candidates, builders }: Sandboxes,
  labelled: Labelled,
  { problem, built }: { readonly problem: Problem; readonly built: Builds },
  candidate: Candidate,
): Promise<Probed | string> {
  const probed = await withCandidate(
    candidates,
    labelled,
    { candidate, giving: "measured" },
    async (session) => {
      const measure: Measure = async (args, fuel) => session.measure(args, fuel);
      if (!hasNodes(labelled)) return probeWith(problem, measure);
      return withCandidate(builders, labelled, { candidate, giving: "nothing" }, async (builder) =>
        probeWith(problem, lessBuilding(measure, rememberingBuilds(built, builder))),
      );
    },
  );
  return probed ?? "does not load";
}

async function probeWith(problem: Problem, measure: Measure): Promise<Probed | string> {
  const begin = performance.now();
  const outputs: Point[] = [];
  let [calls, size]: [number, Size] = [0, {}];
  const session = {
    measure: async (...[args, fuel]: Parameters<Measure>) => {
      calls += 1;
      return endedByDepth(await measure(args, fuel));
    },
  };
  const judge = async (_: readonly Value[], outcome: Outcome, family: string): Promise<string | null> => {
    if (outcome.kind !== "returned") return `${family} at ${JSON.stringify(size)}: ${tell(outcome)}`;
    outputs.push({ size, cost: volumeOf(outcome.value), family });
    return null;
  };
  const strongest = await screenFamilies(problem, session.measure);
  const watched = watching(strongest, (next) => (size = next));
  const probed = await probeComplexity({
    session,
    problem: watched,
    seed: 1,
    judge,
  });
  if (probed.kind === "failed") return probed.failure;
  if (probed.complexity === null) return "no families";
  const output = growthOfOutput(outputs, problem.complexity.parameters);
  return { complexity: probed.complexity, output, calls, millis: performance.now() - begin };
}

/** What building the same arguments cost before, in the same language, it costs again. */
function rememberingBuilds(built: Builds, builder: Session): Measure {
  return async (args) => {
    const key = stringifyValue(args);
    const known = built.get(key) ?? (await builder.measure(args));
    built.set(key, known);
    return known;
  };
}

/** Takes off what building the nodes of the arguments costs by itself: exact, since counts are. */
function lessBuilding(measure: Measure, build: Measure): Measure {
  return async (args, fuel): Promise<Measurement> => {
    const whole = await measure(args, fuel);
    const building = await build(args);
    const less = (one: number | null, other: number | null) =>
      one === null || other === null ? null : Math.max(0, one - other);
    return {
      ...whole,
      timeInstructions: less(whole.timeInstructions, building.timeInstructions),
      spaceBytes: less(whole.spaceBytes, building.spaceBytes),
    };
  };
}

/** Where a recursion goes deeper than the language allows, growth ends as where fuel does. */
function endedByDepth(measurement: Measurement): Measurement {
  const { outcome } = measurement;
  const isDeep =
    outcome.kind === "raised" &&
    /RecursionError|stack/i.test(`${outcome.error.type} ${outcome.error.message}`);
  if (!isDeep && outcome.kind !== "out-of-memory" && outcome.kind !== "unreadable-value") return measurement;
  return { ...measurement, outcome: { kind: "out-of-fuel", fuelInstructions: CALL_FUEL } };
}

function watching(problem: Problem, tell: (size: Size) => void): Problem {
  const families = Object.entries(problem.judge.families ?? {}).map(
    ([name, family]) =>
      [
        name,
        (...[size, random]: Parameters<typeof family>) => {
          tell(size);
          return family(size, random);
        },
      ] as const,
  );
  return { ...problem, judge: { ...problem.judge, families: Object.fromEntries(families) } };
}

function growthOfOutput(outputs: readonly Point[], parameters: readonly string[]): string | null {
  const largest = new Map<string, Point>();
  for (const point of outputs) {
    const key = JSON.stringify(point.size);
    if (point.cost > (largest.get(key)?.cost ?? -1)) largest.set(key, point);
  }
  const volume = ({ size }: Point) => Object.values(size).reduce((sum, each) => sum + each, 0);
  const points = [...largest.values()].toSorted((one, other) => volume(one) - volume(other));
  return points.length === 0 ? null : inferGrowth(points, parameters, "O(1)").class;
}

/** Items, characters and numbers of an answer. */
function volumeOf(value: Value): number {
  if (typeof value === "string") return value.length;
  if (value === null || typeof value !== "object") return 1;
  if (isList(value)) return value.reduce<number>((sum, item) => sum + volumeOf(item), 1);
  return value.kind === "tuple" ? volumeOf(value.items) : 1;
}

function tell(outcome: Outcome): string {
  return outcome.kind === "raised"
    ? `${outcome.error.type}: ${outcome.error.message}`.slice(0, 120)
    : outcome.kind;
}
