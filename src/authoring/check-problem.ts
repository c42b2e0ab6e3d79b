import { GraderFault, makeStressInputs, surveyCandidate, type Survey } from "#graders";
import { loadProblem, ProblemError, type Problem, type Solution } from "#problems";
import type { Sandbox } from "#sandbox";
import { mapConcurrently } from "../grading/map-concurrently.ts";
import { groundOf, keyOf, type CheckMemory } from "./check-memory.ts";
import type { CheckedProblem } from "./checked-problem.ts";
import { checkAgreement, findDisagreement } from "./checks/check-agreement.ts";
import { checkBounds } from "./checks/check-bounds.ts";
import { checkChecker } from "./checks/check-checker.ts";
import { checkClasses } from "./checks/check-classes.ts";
import { checkExpectations } from "./checks/check-expectations.ts";
import { checkGap } from "./checks/check-gap.ts";
import { checkGenerators } from "./checks/check-generators.ts";
import { checkLeaks } from "./checks/check-leaks.ts";
import { checkLock } from "./checks/check-lock.ts";
import { checkMutants } from "./checks/check-mutants.ts";
import { checkProvenance } from "./checks/check-provenance.ts";
import { checkRedundancy } from "./checks/check-redundancy.ts";
import { checkReference, disputedIn } from "./checks/check-reference.ts";
import { refuseProbe } from "./checks/refuse-probe.ts";
import { nameOf, type Context, type Surveyed } from "./context.ts";
import type { Finding } from "./finding.ts";
import { findingOf } from "./finding-of.ts";
import { killMatrix } from "./kill-matrix.ts";
import { judgeMutants } from "./mutation/judge-mutants.ts";
import { scoreOf } from "./mutation/mutation-score.ts";
import { readSources, type Sources } from "./sources.ts";
import { openWorkbench, type Workbench } from "./workbench.ts";

/** With what problems are checked. */
export interface CheckOptions {
  /** With one worker more than `jobs`. */
  readonly sandbox: Sandbox;
  readonly seed: number;
  readonly jobs: number;
  /** Whether the solutions' mutants are judged. */
  readonly mutants: boolean;
  readonly memory: CheckMemory;
}

/** Checks one folder: all that can be known to be wrong with a problem. Bad folders are findings; our own failures are thrown. */
export async function checkProblem(folder: string, options: CheckOptions): Promise<CheckedProblem> {
  const about = { problem: folder.split(/[\\/]/).at(-1) ?? folder, folder };
  const nothing = { matrix: [], mutation: [] };
  try {
    const problem = await loadProblem(folder);
    return { ...about, ...(await checkLoaded(problem, await readSources(folder), options)) };
  } catch (error) {
    if (!(error instanceof ProblemError || error instanceof GraderFault)) throw error;
    return { ...about, ...nothing, findings: [findingOf(error, folder)] };
  }
}

async function checkLoaded(problem: Problem, sources: Sources, options: CheckOptions) {
  refuseProbe({ problem, sources });
  const bench = openWorkbench(options.sandbox, problem, options.seed);
  const ground = groundOf(problem, sources.ground, options.seed);
  const still = await checkStill({ problem, sources }, bench);
  const lock = await checkLock({ problem, sources }, options.sandbox.versions);
  const surveyed = await surveyAll(bench, ground, options);
  const context: Context = { problem, sources, surveyed };
  const unsteady = await checkReference(context, bench, disputedIn(context));
  if (unsteady.length > 0)
    return { findings: [...still, ...unsteady, ...lock], matrix: killMatrix(surveyed), mutation: [] };
  const lively = [checkExpectations, checkClasses, checkGap, checkRedundancy].flatMap((check) =>
    check(context),
  );
  const right = surveyed.filter(isRight).map(({ solution }) => solution);
  const agreement = await checkAllAgree({ bench, ground, context, right }, options);
  const mutated = options.mutants ? await mutateAll({ bench, ground, context, right }, options) : [];
  const found = [...still, ...lively, ...agreement, ...mutated.flatMap((each) => each.findings)];
  const findings = [...found, ...lock];
  return { findings, matrix: killMatrix(surveyed), mutation: mutated.map(({ mutation }) => mutation) };
}

/** What is seen without running a solution. */
async function checkStill(
  context: Pick<Context, "problem" | "sources">,
  bench: Workbench,
): Promise<Finding[]> {
  const stress = makeStressInputs(context.problem, bench.seed).map(({ args }) => args);
  return [
    ...checkProvenance(context),
    ...checkLeaks(context),
    ...checkGenerators(context),
    ...checkBounds(context, stress),
    ...(await checkChecker(context, bench.oracle)),
  ];
}

async function surveyAll(
  bench: Workbench,
  ground: string,
  { jobs, memory }: CheckOptions,
): Promise<Surveyed[]> {
  return mapConcurrently(bench.problem.solutions, jobs, async (solution) => {
    const isToBeRight = solution.expectation === "accepted" || solution.expectation === "slow";
    const survey = await memory.survey(keyOf(ground, solution), () =>
      bench.withJob(solution, (job) => surveyCandidate(job, { isToBeRight })),
    );
    const isOverlooked = solution.expectation === "wrong" && passesSmallTests(survey);
    if (!isOverlooked) return { solution, survey };
    const killing = await memory.disagreement(keyOf(ground, solution), () =>
      bench.withJob(solution, findDisagreement),
    );
    return { solution, survey, killing };
  });
}

function passesSmallTests({ unloadable, groups: { examples, hidden, properties } }: Survey): boolean {
  const small = [...examples, ...hidden, ...properties];
  return unloadable === null && small.every(({ failure }) => failure === null);
}

function isRight({ solution, survey }: Surveyed): boolean {
  const failed = Object.values(survey.groups).some((tried) => tried.some(({ failure }) => failure !== null));
  return solution.expectation === "accepted" && survey.unloadable === null && !failed;
}

interface Right {
  readonly bench: Workbench;
  readonly ground: string;
  readonly context: Context;
  /** The accepted solutions that are; mutants of others say nothing of the tests. */
  readonly right: readonly Solution[];
}

async function checkAllAgree(
  { bench, ground, context, right }: Right,
  { jobs, memory }: CheckOptions,
): Promise<Finding[]> {
  const found = await mapConcurrently(right, jobs, async (solution) => {
    const input = await memory.disagreement(keyOf(ground, solution), () =>
      bench.withJob(solution, findDisagreement),
    );
    if (input === null) return [];
    const unsteady = await checkReference(context, bench, [{ args: input.args, said: input.expected }]);
    return unsteady.length > 0 ? unsteady : [checkAgreement(context, { solution }, input)];
  });
  const findings = found.flat();
  const unsteady = findings.find(({ check }) => check === "reference");
  return unsteady === undefined ? findings : [unsteady];
}

async function mutateAll({ bench, ground, context, right }: Right, { jobs, memory }: CheckOptions) {
  const all = [];
  for (const solution of right) {
    const judged = await memory.mutants(keyOf(ground, solution), () =>
      judgeMutants(bench, solution, { jobs }),
    );
    const presumed = judged
      .filter(({ fate }) => fate.kind === "equivalent")
      .map(({ mutant: { line, mutator, before, after } }) => ({ line, mutator, before, after }));
    const mutation = { solution: nameOf(solution), ...scoreOf(judged), presumed };
    all.push({ findings: checkMutants(context, solution, judged), mutation });
  }
  return all;
}
