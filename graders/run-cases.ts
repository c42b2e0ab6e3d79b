import type { Case } from "#problems";
import type { Subject } from "./judging/counterexample.ts";
import { doublingBatches } from "./doubling-batches.ts";
import { wasStopped } from "./judging/failure-kind.ts";
import { huntSmaller } from "./generated/hunt-smaller.ts";
import { judgeOutcome } from "./judging/judge-outcome.ts";
import { expectedOf } from "./oracle/oracle.ts";
import type { GradeJob, GroupResult } from "./step.ts";
import type { Failure } from "./verdict.ts";

/** The cases that the model was shown. */
export function runExamples(job: GradeJob): Promise<GroupResult> {
  return runCases(job, "examples", job.problem.examples);
}

/** The cases that the model was not shown. */
export function runHidden(job: GradeJob): Promise<GroupResult> {
  return runCases(job, "hidden", job.problem.hidden);
}

/** Runs fixed cases; the first failure in order decides. After a call that was stopped at a limit the rest is not run. */
async function runCases(
  job: GradeJob,
  group: "examples" | "hidden",
  cases: readonly Case[],
): Promise<GroupResult> {
  const failures: (Failure | null)[] = [];
  for (const batch of doublingBatches(cases)) {
    failures.push(...(await judgeCases(job, group, batch)));
    if (failures.some(wasStopped)) break;
  }
  const at = failures.findIndex((failure) => failure !== null);
  const passed = failures.filter((failure) => failure === null).length;
  const found =
    at < 0 ? null : { subject: subjectOf(group, cases[at] as Case), failure: failures[at] as Failure };
  return {
    group,
    passed,
    run: failures.length,
    failure: found === null ? null : await huntSmaller(job, found),
  };
}

/** Calls the candidate on a batch of fixed cases and judges each. */
export async function judgeCases(
  job: GradeJob,
  group: "examples" | "hidden",
  cases: readonly Case[],
): Promise<(Failure | null)[]> {
  const expected = await expectedOf(job.oracle, cases);
  const outcomes = await job.session.call(
    cases.map(({ args }) => args),
    job.problem.caseFuelInstructions,
  );
  return outcomes.map((outcome, at) =>
    judgeOutcome(
      job,
      subjectOf(group, cases[at] as Case),
      outcome,
      expected[at] as (typeof expected)[number],
    ),
  );
}

function subjectOf(group: "examples" | "hidden", { id, args }: Case): Subject {
  return { group, caseId: id, args, generated: null };
}
