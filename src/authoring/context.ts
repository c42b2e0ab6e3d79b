import type { Complexity, Group, KillingInput, Survey } from "#graders";
import type { Problem, Solution } from "#problems";
import type { Sources } from "./sources.ts";

/** What a check looks at. */
export interface Context {
  readonly problem: Problem;
  readonly sources: Sources;
  readonly surveyed: readonly Surveyed[];
}

/** A solution and what every group of tests says of it. */
export interface Surveyed {
  readonly solution: Solution;
  readonly survey: Survey;
  /** Where no small test rejects a wrong solution: the smallest input found that would, if any was. */
  readonly killing?: KillingInput | null;
}

/** A solution as its author knows it: `wrong/off_by_one.py`. */
export function nameOf({ expectation, file }: Pick<Solution, "expectation" | "file">): string {
  return `${expectation}/${file}`;
}

/** The groups that reject a solution, in order; growth above the required class is one of them. */
export function rejectionsOf({ groups, complexity, unloadable }: Survey): (Group | "loading" | "class")[] {
  const failed = (Object.keys(groups) as Group[]).filter((group) =>
    groups[group].some(({ failure }) => failure !== null),
  );
  return [
    ...(unloadable === null ? [] : (["loading"] as const)),
    ...failed,
    ...(isAbove(complexity) ? (["class"] as const) : []),
  ];
}

function isAbove(complexity: Complexity | null): boolean {
  return complexity?.met === false || complexity?.time.met === false || complexity?.space.met === false;
}
