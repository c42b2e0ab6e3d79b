import { type Problem, ProblemError, suggestName } from "#problems";
import { namePattern, type Patterns } from "./name-pattern.ts";

/** The problems whose id fits a pattern. Throws a `ProblemError` for a pattern that none fits. */
export function selectProblems(problems: readonly Problem[], patterns: Patterns): Problem[] {
  const ids = problems.map(({ id }) => id);
  for (const pattern of [patterns ?? []].flat()) {
    if (!ids.some(namePattern(pattern)))
      throw new ProblemError(
        `no problem fits --problem ${JSON.stringify(pattern)}; ${suggestName(pattern, ids)}`,
      );
  }
  const fits = namePattern(patterns);
  return problems.filter(({ id }) => fits(id));
}
