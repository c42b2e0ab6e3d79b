import { makeRandom, toArguments, type Family, type Problem } from "#problems";
import { stringifyValue, type Value } from "#values";
import type { Measure } from "./probe-approach.ts";
import type { Size } from "./recipe.ts";
import { CALL_FUEL } from "./run-approach.ts";

// Families that at these sizes cost less than half of the most, and grow less, hardly show the worst case. With several sizes also
// where one of them alone is large: a family may be dear only there.
const STEPS = [0.25, 1] as const;
const SCREEN_SIZE = 48;
const NEAR_COST = 0.6;
const NEAR_GROWTH = 0.92;

interface Screened {
  readonly name: string;
  readonly family: Family<readonly unknown[]>;
  /** Time and space at the smaller and at each larger size. */
  readonly costs: readonly (readonly [number, number])[];
}

/**
 * Keeps the families that may show the worst case of this candidate, in time or in space; all where fuel runs out. Of several
 * that make the same inputs only one is needed.
 */
export async function screenFamilies(given: Problem, measure: Measure): Promise<Problem> {
  const problem = withFamilies(given, distinctFamilies(given));
  const named = Object.entries(problem.judge.families ?? {});
  const [small, ...larger] = screenSizes(problem);
  const screened: Screened[] = [];
  for (const [name, family] of named) {
    const before = await costsOf(problem, family, { measure, size: small });
    if (before === null) return problem;
    const costs: (readonly [number, number])[] = [];
    for (const size of larger) {
      const after = await costsOf(problem, family, { measure, size });
      if (after === null) return problem;
      costs.push(...before.map((cost, at) => [cost, after[at] ?? 0] as const));
    }
    screened.push({ name, family, costs });
  }
  // Random order is what sorting is slow on, at sizes that are not tried here.
  const kept = screened.filter(
    ({ name, costs }) => name === "random" || costs.some((_, at) => isStrong(screened, costs, at)),
  );
  return withFamilies(
    problem,
    kept.map(({ name, family }) => [name, family]),
  );
}

type NamedFamily = readonly [name: string, family: Family<readonly unknown[]>];

function withFamilies(problem: Problem, named: readonly NamedFamily[]): Problem {
  return { ...problem, judge: { ...problem.judge, families: Object.fromEntries(named) } };
}

function distinctFamilies(problem: Problem): NamedFamily[] {
  const seen = new Set<string>();
  return Object.entries(problem.judge.families ?? {}).filter(([, family]) => {
    const made = screenSizes(problem).map((size) => stringifyValue(argumentsFor(problem, family, size)));
    return seen.size < seen.add(made.join(" ")).size;
  });
}

/** All sizes small, all large, and with several each of them large alone. */
function screenSizes({ complexity: { parameters, probe } }: Problem): [Size, ...Size[]] {
  const [small, large] = STEPS.map((step) => Math.ceil(Math.min(SCREEN_SIZE, probe.to) * step));
  const sizes = (of: (name: string) => number | undefined) =>
    Object.fromEntries(parameters.map((name) => [name, of(name) ?? 1]));
  const alone = parameters.length < 2 ? [] : parameters;
  return [
    sizes(() => small),
    sizes(() => large),
    ...alone.map((grows) => sizes((name) => (name === grows ? large : small))),
  ];
}

function argumentsFor(problem: Problem, family: NamedFamily[1], size: Size): Value[] {
  return toArguments(problem.signature, family(size, makeRandom(1)));
}

function isStrong(all: readonly Screened[], costs: Screened["costs"], at: number): boolean {
  const largest = Math.max(...all.map((each) => each.costs[at]?.[1] ?? 0));
  const steepest = Math.max(...all.map((each) => growth(each.costs[at])));
  const [, large = 0] = costs[at] ?? [];
  return large >= NEAR_COST * largest || growth(costs[at]) >= NEAR_GROWTH * steepest;
}

function growth(costs: readonly [number, number] | undefined): number {
  const [small, large] = costs ?? [1, 1];
  return (large + 1) / (small + 1);
}

async function costsOf(
  problem: Problem,
  family: Family<readonly unknown[]>,
  { measure, size }: { readonly measure: Measure; readonly size: Size },
): Promise<readonly [time: number, space: number] | null> {
  const { outcome, timeInstructions, spaceBytes } = await measure(
    argumentsFor(problem, family, size),
    CALL_FUEL,
  );
  if (outcome.kind !== "returned" || timeInstructions === null || spaceBytes === null) return null;
  return [timeInstructions, spaceBytes];
}
