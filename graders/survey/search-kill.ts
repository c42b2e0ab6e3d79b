import type { Value } from "#values";
import { doublingBatches } from "../doubling-batches.ts";
import { findFailure } from "../generated/find-failure.ts";
import { sampleInputs } from "../generated/generate-inputs.ts";
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
 * Looks for an input on which a loaded program differs from what is right: the generated inputs of further seeds, those that
 * types and bounds alone make (the author's generator may have the same blind spot as the tests), then small ones of every
 * family. One that is found is made smaller. Null: none of them.
 */
export async function searchKill(job: GradeJob, seeds: readonly number[]): Promise<KillingInput | null> {
  const plain = { ...job, problem: withoutProperties(job.problem) };
  const found =
    (await searchGenerated(plain, seeds)) ?? (await searchGenerated(byTypes(plain), seeds.slice(0, 1)));
  return found ?? (await searchFamilies(plain));
}

const ABOUT = { group: "properties", caseId: null } as const;

async function searchGenerated(job: GradeJob, seeds: readonly number[]): Promise<KillingInput | null> {
  for (const seed of seeds) {
    if (sampleInputs(job.problem, seed).length === 0) continue;
    const { found } = await findFailure({ ...job, seed }, ABOUT, () => true);
    if (found !== null) return answered(job, (await shrinkFailure({ ...job, seed }, found)).subject.args);
  }
  return null;
}

function byTypes(job: GradeJob): GradeJob {
  const { generate: _, ...judge } = job.problem.judge;
  return { ...job, problem: { ...job.problem, judge } };
}

async function searchFamilies(job: GradeJob): Promise<KillingInput | null> {
  const inputs = familyInputs(job.problem, job.seed);
  const subjects = inputs.map(({ family, args }) => ({ ...ABOUT, caseId: family, args, generated: null }));
  const families = [...Map.groupBy(subjects, ({ caseId }) => caseId).values()];
  for (const batch of families.flatMap((own) => [...doublingBatches(own)])) {
    const failures = await judgeInputs(job, batch);
    const at = failures.findIndex((failure) => failure !== null);
    if (at >= 0) return answered(job, batch[at]?.args ?? []);
  }
  return null;
}

async function answered({ oracle }: GradeJob, args: readonly Value[]): Promise<KillingInput> {
  const [expected] = (await oracle.expected([args])) as [Value];
  return { args, expected };
}
