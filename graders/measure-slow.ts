import { efficiencyOf, type CodeGrade } from "./grade.ts";
import { runProbe } from "./run-probe.ts";
import type { GradeJob } from "./step.ts";
import { surveyCandidate } from "./survey/survey.ts";
import { GROUPS } from "./verdict.ts";

/**
 * Measures a candidate that was found too slow, not yet loaded, at the sizes that it can do. Both are null where any test says
 * more against it than that fuel ran out: growth of wrong code says nothing.
 */
export async function measureSlow(job: GradeJob): Promise<Pick<CodeGrade, "complexity" | "efficiency">> {
  const { unloadable, groups } = await surveyCandidate(job, { isToBeRight: false });
  const failures = GROUPS.flatMap((group) => groups[group].map(({ failure }) => failure));
  const isSlowAlone = failures.every((failure) => failure === null || failure.kind === "too-slow");
  if (unloadable !== null || !isSlowAlone) return { complexity: null, efficiency: null };
  const { complexity } = await runProbe(job);
  return { complexity, efficiency: await efficiencyOf(job, complexity) };
}
