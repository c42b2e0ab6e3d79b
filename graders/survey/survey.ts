import type { Case } from "#problems";
import { DEFAULT_LIMITS } from "#sandbox";
import { doublingBatches } from "../doubling-batches.ts";
import type { Complexity } from "../complexity/complexity.ts";
import { findFailure } from "../generated/find-failure.ts";
import { shrinkFailure } from "../generated/shrink-failure.ts";
import { judgeLoading } from "../judging/judge-outcome.ts";
import { wasStopped } from "../judging/failure-kind.ts";
import { judgeCases } from "../run-cases.ts";
import { runProbe } from "../run-probe.ts";
import type { GradeJob } from "../step.ts";
import { runStress } from "../stress/stress.ts";
import { GROUPS, type Failure, type Group } from "../verdict.ts";

/** What one test gave, or the tests of a group that are not told apart. */
export interface Tried {
  /** Id of the fixed case; null where the test has no name. */
  readonly caseId: string | null;
  readonly failure: Failure | null;
}

/** What each group of tests says of a program by itself; a grade ends with the first that fails. */
export interface Survey {
  /** Why it could not be loaded; then no group has anything. */
  readonly unloadable: Failure | null;
  readonly groups: Readonly<Record<Group, readonly Tried[]>>;
  /** Measured growth; null where it was not asked for, or the answers of the probe are wrong. */
  readonly complexity: Complexity | null;
}

export interface SurveyWishes {
  /** Whether growth is measured, and a failing generated input made smaller: for programs that are to be right. */
  readonly isToBeRight: boolean;
}

// A call that is stopped takes all its fuel: a program that never ends need not show it on every case.
const MOST_STOPS = 3;
// What other tests have rejected need not show on all of the largest inputs that it is slow, too: as much as one usual call may spend.
const MOST_STRESS = DEFAULT_LIMITS.fuelInstructions;

/** Runs every group of tests on one program, whatever the earlier ones said. */
export async function surveyCandidate(job: GradeJob, { isToBeRight }: SurveyWishes): Promise<Survey> {
  const unloadable = await job.session.load();
  if (unloadable !== null) return { unloadable: judgeLoading(unloadable), groups: NOTHING, complexity: null };
  const { problem } = job;
  const examples = await tryCases(job, "examples", problem.examples);
  const hidden = await tryCases(job, "hidden", problem.hidden);
  const properties = await tryGenerated(job, isToBeRight);
  const fell = [...hidden, ...properties].some(({ failure }) => failure !== null);
  const stressed = await runStress(job, fell && !isToBeRight ? MOST_STRESS : Infinity);
  const stress = told(stressed.run, stressed.failure);
  const tests = { examples, hidden, properties, stress };
  if (!isToBeRight) return { unloadable: null, groups: { ...tests, probe: [] }, complexity: null };
  const probed = await runProbe(job);
  const probe = told(probed.run, probed.failure);
  return { unloadable: null, groups: { ...tests, probe }, complexity: probed.complexity };
}

/** The first failure, in the order in which a grade would meet it; null: none. */
export function firstFailure({ unloadable, groups }: Survey): Failure | null {
  const failures = GROUPS.flatMap((group) => groups[group].map(({ failure }) => failure));
  return unloadable ?? failures.find((failure) => failure !== null) ?? null;
}

const NOTHING = { examples: [], hidden: [], properties: [], stress: [], probe: [] } as const;

async function tryCases(
  job: GradeJob,
  group: "examples" | "hidden",
  cases: readonly Case[],
): Promise<Tried[]> {
  const failures: (Failure | null)[] = [];
  for (const batch of doublingBatches(cases)) {
    failures.push(...(await judgeCases(job, group, batch)));
    if (failures.filter(wasStopped).length >= MOST_STOPS) break;
  }
  return failures.map((failure, at) => ({ caseId: cases[at]?.id ?? null, failure }));
}

async function tryGenerated(job: GradeJob, isToBeRight: boolean): Promise<Tried[]> {
  const { run, found } = await findFailure(job, { group: "properties", caseId: null }, () => true);
  const smallest = found !== null && isToBeRight ? await shrinkFailure(job, found) : found;
  return told(run, smallest?.failure ?? null);
}

function told(run: number, failure: Failure | null): Tried[] {
  return run === 0 ? [] : [{ caseId: failure === null ? null : caseOf(failure), failure }];
}

function caseOf(failure: Failure): string | null {
  return "counterexample" in failure ? (failure.counterexample?.caseId ?? null) : null;
}
