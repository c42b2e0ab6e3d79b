import { judgeOutcome } from "../judging/judge-outcome.ts";
import type { GradeJob, GroupResult } from "../step.ts";
import { makeStressInputs, type StressInput } from "./stress-inputs.ts";
import type { Failure } from "../verdict.ts";

/** Calls the candidate on the largest inputs, with fuel set from the reference's own count; stops at the first failure. */
export async function runStress(job: GradeJob): Promise<GroupResult> {
  let passed = 0;
  for (const input of makeStressInputs(job.problem, job.seed)) {
    const failure = await judgeStress(job, input);
    if (failure !== null) return { group: "stress", passed, run: passed + 1, failure };
    passed += 1;
  }
  return { group: "stress", passed, run: passed, failure: null };
}

async function judgeStress(job: GradeJob, { family, args }: StressInput): Promise<Failure | null> {
  const { session, oracle, stressFuel } = job;
  const expected = await oracle.expected([args]);
  const outcomes = await session.call([args], stressFuel[family]);
  const subject = { group: "stress", caseId: family, args, generated: null } as const;
  const [outcome, right] = [outcomes[0], expected[0]] as [
    (typeof outcomes)[number],
    (typeof expected)[number],
  ];
  return judgeOutcome(job, subject, outcome, right);
}
