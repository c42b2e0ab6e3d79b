import { GROUPS } from "#graders";
import type { CheckedProblem } from "./checked-problem.ts";
import { nameOf, type Surveyed } from "./context.ts";

/** Solutions against groups of tests. */
export function killMatrix(surveyed: readonly Surveyed[]): CheckedProblem["matrix"] {
  return surveyed.map(({ solution, survey: { groups, complexity } }) => {
    const told = GROUPS.filter((group) => groups[group].length > 0).map((group) => {
      const failures = groups[group].flatMap(({ failure }) => (failure === null ? [] : [failure]));
      return [
        group,
        { run: groups[group].length, failed: failures.length, verdict: failures[0]?.kind ?? null },
      ];
    });
    return {
      solution: nameOf(solution),
      expectation: solution.expectation,
      language: solution.language,
      groups: Object.fromEntries(told) as CheckedProblem["matrix"][number]["groups"],
      time: complexity?.time.class ?? null,
      space: complexity?.space.class ?? null,
      met: complexity?.met ?? null,
    };
  });
}
