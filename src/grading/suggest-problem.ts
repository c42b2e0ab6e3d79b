import { resolve } from "node:path";
import { type Problem, nearestName, suggestName } from "#problems";
import { shippedProblems } from "../package-root.ts";
import { typedCommand } from "../typed-command.ts";

/** Ends a message about an unknown problem: of the shipped ones there are too many to name, and it may be one of somebody's own. */
export function suggestProblem(name: string, problems: readonly Problem[], folder: string): string {
  const ids = problems.map(({ id }) => id);
  const isShipped = resolve(folder) === resolve(shippedProblems());
  if (!isShipped || nearestName(name, ids) !== null) return suggestName(name, ids);
  return `your own? add --problems DIR; ${typedCommand("assay problems")} lists the shipped ones`;
}
