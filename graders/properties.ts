import { findFailure } from "./generated/find-failure.ts";
import { shrinkFailure } from "./generated/shrink-failure.ts";
import type { GradeJob, GroupResult } from "./step.ts";

/** Judges generated inputs, against the oracle and by the problem's properties; a failing one is made smaller. */
export async function runProperties(job: GradeJob): Promise<GroupResult> {
  const about = { group: "properties", caseId: null } as const;
  const { passed, run, found } = await findFailure(job, about, () => true);
  const failure = found === null ? null : (await shrinkFailure(job, found)).failure;
  return { group: "properties", passed, run, failure };
}
