import { doublingBatches } from "../doubling-batches.ts";
import { findFailure } from "../generated/find-failure.ts";
import { judgeCases } from "../run-cases.ts";
import type { GradeJob } from "../step.ts";
import type { Group } from "../verdict.ts";

/** What ended a program: a group of tests, or that it could not even be loaded. */
export type Kill = Group | "loading";

/** The first group of tests that rejects a program, as soon as one test does; null: the cases and generated inputs let it pass. */
export async function findKill(job: GradeJob): Promise<Kill | null> {
  if ((await job.session.load()) !== null) return "loading";
  for (const group of ["examples", "hidden"] as const)
    for (const batch of doublingBatches(job.problem[group])) {
      const failures = await judgeCases(job, group, batch);
      if (failures.some((failure) => failure !== null)) return group;
    }
  const { found } = await findFailure(job, { group: "properties", caseId: null }, () => true);
  return found === null ? null : "properties";
}
