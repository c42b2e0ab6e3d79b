import type { Scoreboard } from "./scoreboard.ts";

/** Whether replies are missing for want of money. */
export function isOverBudget({ results }: Pick<Scoreboard, "results">): boolean {
  return results.some(
    ({ verdict }) =>
      verdict.kind === "not-graded" && verdict.reason === "not-asked" && verdict.message.includes("--budget"),
  );
}
