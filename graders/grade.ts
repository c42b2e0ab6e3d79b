import type { Claims } from "./claims/claims.ts";
import type { Complexity } from "./complexity/complexity.ts";
import { compareWithReference, type Efficiency } from "./efficiency/efficiency.ts";
import { GraderFault } from "./fault.ts";
import { judgeLoading } from "./judging/judge-outcome.ts";
import { runProperties } from "./properties.ts";
import { runExamples, runHidden } from "./run-cases.ts";
import { runProbe } from "./run-probe.ts";
import type { GradeJob, GroupResult } from "./step.ts";
import { runStress } from "./stress/stress.ts";
import type { Group, Verdict } from "./verdict.ts";

/** What follows from the code alone: equal code has an equal one. */
export interface CodeGrade {
  readonly verdict: Verdict;
  /** How many tests of each group were run and passed, in the order of `GROUPS`; a group not reached is absent. */
  readonly groups: readonly { readonly group: Group; readonly passed: number; readonly run: number }[];
  /** Measured growth; null for a candidate that is not right, or whose cost the engine cannot count. */
  readonly complexity: Complexity | null;
  /** Its count beside the reference's; null where growth was not measured, or there is no reference in its language. */
  readonly efficiency: Efficiency | null;
}

/** Everything that grading says about one candidate. */
export interface Grade extends CodeGrade {
  /** What the model said of its own solution, held against the measurement. */
  readonly claims: Claims;
}

const GROUPS_OF_TESTS = [runExamples, runHidden, runProperties, runStress] as const;

/**
 * Grades one candidate; the first group with a failure decides, and only a right candidate is measured. Throws a
 * `SandboxFault` or a `GraderFault` where we fail and not the candidate.
 */
export async function gradeCandidate(job: GradeJob): Promise<CodeGrade> {
  refuseWithoutTests(job);
  const unloadable = await job.session.load();
  if (unloadable !== null) return conclude([], judgeLoading(unloadable));
  const results: GroupResult[] = [];
  for (const runGroup of GROUPS_OF_TESTS) {
    const result = await runGroup(job);
    results.push(result);
    if (result.failure !== null) return conclude(results, result.failure);
  }
  const probe = await runProbe(job);
  const efficiency = await efficiencyOf(job, probe.complexity);
  const verdict = probe.failure ?? ({ kind: "accepted" } as const);
  return conclude([...results, probe], verdict, { complexity: probe.complexity, efficiency });
}

/** What was measured beside what the reference spends; null where either is missing. */
export async function efficiencyOf(job: GradeJob, complexity: Complexity | null): Promise<Efficiency | null> {
  if (complexity === null) return null;
  const reference = await job.measureReference();
  return reference === null ? null : compareWithReference(complexity, reference);
}

const UNMEASURED = { complexity: null, efficiency: null } as const;

// Without a positive result for at least one fixed test, code that does nothing would be right.
function refuseWithoutTests({ problem }: GradeJob): void {
  if (problem.examples.length + problem.hidden.length > 0) return;
  throw new GraderFault(`problem ${problem.id} has no tests; write some in tests/examples.jsonl`);
}

function conclude(
  results: readonly GroupResult[],
  verdict: Verdict,
  { complexity, efficiency }: Pick<CodeGrade, "complexity" | "efficiency"> = UNMEASURED,
): CodeGrade {
  const groups = results
    .filter(({ run }) => run > 0)
    .map(({ group, passed, run }) => ({ group, passed, run }));
  return { verdict, groups, complexity, efficiency };
}
