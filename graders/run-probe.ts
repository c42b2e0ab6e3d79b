import type { Outcome } from "#sandbox";
import type { Answer } from "#problems";
import type { Value } from "#values";
import type { Complexity } from "./complexity/complexity.ts";
import { probeComplexity } from "./complexity/probe.ts";
import type { Subject } from "./judging/counterexample.ts";
import { originOf } from "./oracle/origin.ts";
import { judgeOutcome } from "./judging/judge-outcome.ts";
import type { GradeJob, GroupResult } from "./step.ts";
import type { Failure } from "./verdict.ts";

/** Measures how the cost of a right candidate grows. Its answers are judged like any other. */
export async function runProbe(
  job: GradeJob,
): Promise<GroupResult & { readonly complexity: Complexity | null }> {
  let [passed, run] = [0, 0];
  async function judge(args: readonly Value[], outcome: Outcome, family: string): Promise<Failure | null> {
    const failure = await judgeProbe(job, { group: "probe", caseId: family, args, generated: null }, outcome);
    run += 1;
    if (failure === null) passed += 1;
    return failure;
  }
  const { session, problem, seed } = job;
  const probed = await probeComplexity({ session, problem, seed, judge });
  switch (probed.kind) {
    case "measured":
      return { group: "probe", passed, run, failure: null, complexity: probed.complexity };
    case "failed":
      return { group: "probe", passed, run, failure: probed.failure, complexity: null };
  }
}

async function judgeProbe(job: GradeJob, subject: Subject, outcome: Outcome): Promise<Failure | null> {
  const [expected] = (await job.oracle.expected([subject.args], originOf(job.problem, subject))) as [Answer];
  return judgeOutcome(job, subject, outcome, expected);
}
