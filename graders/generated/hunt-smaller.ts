import type { Problem } from "#problems";
import { stringifyValue } from "#values";
import { failsAlike } from "../judging/failure-kind.ts";
import { findFailure, type Found } from "./find-failure.ts";
import { shrinkFailure } from "./shrink-failure.ts";
import type { GradeJob } from "../step.ts";
import type { Failure } from "../verdict.ts";

/**
 * Looks for a generated input that is smaller than a fixed case and on which the candidate fails in the same way. The
 * verdict keeps the id of the fixed case, which decided it; without a smaller input the case itself stands.
 */
export async function huntSmaller(job: GradeJob, fixed: Found): Promise<Failure> {
  const plain = { ...job, problem: withoutProperties(job.problem) };
  const { found } = await findFailure(plain, fixed.subject, (failure) => failsAlike(failure, fixed.failure));
  if (found === null) return fixed.failure;
  const smallest = await shrinkFailure(plain, found);
  return lengthOf(smallest) < lengthOf(fixed) ? smallest.failure : fixed.failure;
}

/** The same problem, its answers judged against the oracle alone. */
export function withoutProperties(problem: Problem): Problem {
  return { ...problem, judge: { ...problem.judge, properties: {} } };
}

function lengthOf({ subject }: Found): number {
  return stringifyValue(subject.args).length;
}
