import { DEFAULT_LIMITS, type Outcome } from "#sandbox";
import { judgeOutcome } from "../judging/judge-outcome.ts";
import { originOf } from "../oracle/origin.ts";
import type { GradeJob, GroupResult } from "../step.ts";
import { makeStressInputs, type StressInput } from "./stress-inputs.ts";
import type { Failure } from "../verdict.ts";

/**
 * Calls the candidate on the largest inputs, with fuel set from the reference's own count; stops at the first failure.
 * `most` is for all calls together: the input in which it is used up says nothing, and is not among those that were run.
 */
export async function runStress(job: GradeJob, most: number = Infinity): Promise<GroupResult> {
  let [passed, left] = [0, most];
  for (const input of makeStressInputs(job.problem, job.seed)) {
    const { failure, spent } = await judgeStress(job, input, left);
    if (failure === "undecided") break;
    if (failure !== null) return { group: "stress", passed, run: passed + 1, failure };
    passed += 1;
    left -= spent;
  }
  return { group: "stress", passed, run: passed, failure: null };
}

interface Judged {
  readonly failure: Failure | "undecided" | null;
  readonly spent: number;
}

async function judgeStress(job: GradeJob, { family, args }: StressInput, left: number): Promise<Judged> {
  const { session, oracle, stressFuel } = job;
  const subject = { group: "stress", caseId: family, args, generated: null } as const;
  const expected = await oracle.expected([args], originOf(job.problem, subject));
  const isShort = left < (stressFuel[family] ?? DEFAULT_LIMITS.fuelInstructions);
  const outcomes = await session.call([args], isShort ? left : stressFuel[family]);
  const [outcome, right] = [outcomes[0], expected[0]] as [Outcome, (typeof expected)[number]];
  const spent = "cost" in outcome ? (outcome.cost ?? 0) : 0;
  if (isShort && outcome.kind === "out-of-fuel") return { failure: "undecided", spent };
  return { failure: judgeOutcome(job, subject, outcome, right), spent };
}
