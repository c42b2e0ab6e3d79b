import { searchKill, type GradeJob, type KillingInput } from "#graders";
import { loadProblem, ProblemError, type Problem, type Solution } from "#problems";
import type { Sandbox } from "#sandbox";
import { stringifyValue } from "#values";
import { mapConcurrently } from "../grading/map-concurrently.ts";
import { checkReference } from "./checks/check-reference.ts";
import { nameOf } from "./context.ts";
import { readSources } from "./sources.ts";
import { openWorkbench, type Workbench } from "./workbench.ts";

export interface FuzzOptions {
  readonly sandbox: Sandbox;
  readonly jobs: number;
  /** How many inputs each solution is given, at least. */
  readonly inputs: number;
  readonly seed: number;
}

/** The smallest input found on which a solution disagrees with what is right. */
export interface Disagreement {
  readonly solution: string;
  readonly input: KillingInput;
}

export interface Fuzzed {
  readonly problem: Problem;
  /** The accepted solutions that were held against the reference. */
  readonly solutions: readonly string[];
  readonly disagreements: readonly Disagreement[];
}

// What one seed makes.
const INPUTS_OF_A_SEED = 100;

/** Holds the accepted solutions of a problem against its reference, and so against each other, on many generated inputs. */
export async function fuzzProblem(folder: string, options: FuzzOptions): Promise<Fuzzed> {
  const { sandbox, jobs, inputs, seed } = options;
  const problem = await loadProblem(folder);
  const bench = openWorkbench(sandbox, problem, seed);
  const solutions = problem.solutions.filter(({ expectation }) => expectation === "accepted");
  const seeds = Array.from({ length: Math.ceil(inputs / INPUTS_OF_A_SEED) }, (_, at) => seed + at);
  const found = await mapConcurrently(solutions, jobs, (solution) => fuzzOne(bench, solution, seeds));
  const disagreements = found.flat().toSorted((one, other) => lengthOf(one) - lengthOf(other));
  await refuseUnsteady(folder, bench, disagreements.slice(0, 1));
  return { problem, solutions: solutions.map(nameOf), disagreements };
}

/** What the reference does not say a second time is no case to save. */
async function refuseUnsteady(
  folder: string,
  bench: Workbench,
  found: readonly Disagreement[],
): Promise<void> {
  const disputed = found.map(({ input: { args, expected } }) => ({ args, said: expected }));
  const [unsteady] = await checkReference(
    { problem: bench.problem, sources: await readSources(folder) },
    bench,
    disputed,
  );
  if (unsteady !== undefined)
    throw new ProblemError(`${unsteady.file}:${unsteady.line ?? 1}: ${unsteady.message}`);
}

async function fuzzOne(
  bench: Workbench,
  solution: Solution,
  seeds: readonly number[],
): Promise<Disagreement[]> {
  const input = await bench.withJob(solution, async (job: GradeJob) =>
    (await job.session.load()) === null ? searchKill(job, seeds) : null,
  );
  return input === null ? [] : [{ solution: nameOf(solution), input }];
}

function lengthOf({ input }: Disagreement): number {
  return stringifyValue(input.args).length;
}
