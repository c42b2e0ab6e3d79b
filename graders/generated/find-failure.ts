import type { Subject } from "../judging/counterexample.ts";
import { doublingBatches } from "../doubling-batches.ts";
import { generateInputs } from "./generate-inputs.ts";
import { judgeInputs } from "../judging/judge-inputs.ts";
import type { GradeJob } from "../step.ts";
import type { Failure } from "../verdict.ts";

/** An input and how the candidate fails on it. */
export interface Found {
  readonly subject: Subject;
  readonly failure: Failure;
}

export interface Search {
  readonly passed: number;
  readonly run: number;
  /** The first input, in order, that fails in a way that was wanted. */
  readonly found: Found | null;
}

/** Goes through the generated inputs until one fails in a way that is wanted. */
export async function findFailure(
  job: GradeJob,
  about: Pick<Subject, "group" | "caseId">,
  isWanted: (failure: Failure) => boolean,
): Promise<Search> {
  let [passed, run] = [0, 0];
  if (job.problem.isFixed === true) return { passed, run, found: null };
  for (const batch of doublingBatches(generateInputs(job.problem, job.seed))) {
    const subjects = batch.map(({ args, path }) => ({
      ...about,
      args,
      generated: { seed: job.seed, path, shrinks: 0 },
    }));
    const failures = await judgeInputs(job, subjects);
    run += failures.length;
    passed += failures.filter((failure) => failure === null).length;
    const at = failures.findIndex((failure) => failure !== null && isWanted(failure));
    if (at >= 0)
      return { passed, run, found: { subject: subjects[at] as Subject, failure: failures[at] as Failure } };
  }
  return { passed, run, found: null };
}
