import { type Problem, ProblemError } from "#problems";
import { namePattern, type Patterns } from "./name-pattern.ts";
import { suggestProblem } from "./suggest-problem.ts";

/** The problems of a folder whose id fits a pattern. Throws a `ProblemError` for a pattern that none fits. */
export function selectProblems(problems: readonly Problem[], patterns: Patterns, folder: string): Problem[] {
  const ids = problems.map(({ id }) => id);
  for (const pattern of [patterns ?? []].flat()) {
    if (!ids.some(namePattern(pattern)))
      throw new ProblemError(
        `no problem fits --problem ${JSON.stringify(pattern)}; ${suggestProblem(pattern, problems, folder)}`,
      );
  }
  const fits = namePattern(patterns);
  return problems.filter(({ id }) => fits(id));
}
