import { VERDICTS } from "#graders";
import type { Measure } from "./comparison-schema.ts";
import type { ProblemFacts } from "./problem-schema.ts";
import type { Result } from "./result-schema.ts";

/** The problems of a scoreboard, by id. */
export type Problems = ReadonlyMap<string, ProblemFacts>;

export function isRight({ verdict }: Result): boolean {
  return VERDICTS[verdict.kind].counts === "right";
}

/** Right, and within the required time and space. */
export function isOptimal(result: Result): boolean {
  return isRight(result) && result.complexity?.met === true;
}

export function isGraded({ verdict }: Result): boolean {
  return VERDICTS[verdict.kind].counts !== "not-graded";
}

/** Whether growth is measured in the problem of a result. */
export function isMeasured({ problem }: Result, problems: Problems): boolean {
  return (problems.get(problem)?.references ?? null) !== null;
}

/** Whether it passes every public example. */
export function passesExamples(result: Result): boolean {
  const examples = result.groups.find(({ group }) => group === "examples");
  return isRight(result) || (examples !== undefined && examples.passed === examples.run);
}

/** What counts, and of what, in each measure. */
export const MEASURED = {
  "pass@1": { isSuccess: isRight, counts: () => true },
  "optimal@1": { isSuccess: isOptimal, counts: isMeasured },
} as const satisfies Record<
  Measure,
  { isSuccess: (result: Result) => boolean; counts: (result: Result, problems: Problems) => boolean }
>;
