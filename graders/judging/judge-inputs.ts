import { originOf } from "../oracle/origin.ts";
import type { Subject } from "./counterexample.ts";
import type { GradeJob } from "../step.ts";
import { callsOf, judgeTrial, planTrial } from "./trial.ts";
import type { Failure } from "../verdict.ts";

/** Calls the candidate on a batch of inputs of one origin and all their variants at once, and judges each input. */
export async function judgeInputs(
  job: GradeJob,
  subjects: readonly Subject[],
  fuelInstructions?: number,
): Promise<(Failure | null)[]> {
  const { session, problem, oracle } = job;
  const trials = subjects.map((subject) => planTrial(problem, subject));
  const calls = trials.map(callsOf);
  const [first] = subjects;
  const origin = first === undefined ? undefined : originOf(problem, first);
  const expected = await oracle.expected(
    subjects.map(({ args }) => args),
    origin,
  );
  const outcomes = await session.call(calls.flat(), fuelInstructions);
  let from = 0;
  return trials.map((trial, at) => {
    const own = outcomes.slice(from, (from += calls[at]?.length ?? 0));
    return judgeTrial(job, trial, own, expected[at] as (typeof expected)[number]);
  });
}
