import type { Value } from "#values";
import { findFailure } from "../generated/find-failure.ts";
import { withoutProperties } from "../generated/hunt-smaller.ts";
import { shrinkFailure } from "../generated/shrink-failure.ts";
import { judgeInputs } from "../judging/judge-inputs.ts";
import type { GradeJob } from "../step.ts";
import { familyInputs } from "./family-inputs.ts";

/** An input on which a program is wrong, and what is right there. */
export interface KillingInput {
  readonly args: readonly Value[];
  readonly expected: Value;
}

/**
 * Looks for an input on which a loaded program differs from what is right: the generated inputs of further seeds, then
 * small ones of every family. One that is found is made smaller. Null: none of them.
 */
export async function searchKill(job: GradeJob, seeds: readonly number[]): Promise<KillingInput | null> {
  const plain = { ...job, problem: withoutProperties(job.problem) };
  const about = { group: "properties", caseId: null } as const;
  for (const seed of seeds) {
    const { found } = await findFailure({ ...plain, seed }, about, () => true);
    if (found !== null) return answered(job, (await shrinkFailure({ ...plain, seed }, found)).subject.args);
  }
  const inputs = familyInputs(job.problem, job.seed);
  const failures = await judgeInputs(
    plain,
    inputs.map((args) => ({ ...about, args, generated: null })),
  );
  const at = failures.findIndex((failure) => failure !== null);
  return at < 0 ? null : answered(job, inputs[at] ?? []);
}

async function answered({ oracle }: GradeJob, args: readonly Value[]): Promise<KillingInput> {
  const [expected] = (await oracle.expected([args])) as [Value];
  return { args, expected };
}
