import type { Problem } from "#problems";
import type { Measured } from "./measure-size.ts";

/** Instructions of a call; of one operation where the problem asks for that. Null: not counted. */
export function timeOf(problem: Problem, measured: Measured): number | null {
  const { timeInstructions } = measured.measurement;
  return timeInstructions === null ? null : timeInstructions / operationsOf(problem, measured);
}

/** Of these, what the language's own sorts and heaps executed. 0: nothing, or not counted apart. */
export function sortTimeOf(problem: Problem, measured: Measured): number {
  return (measured.measurement.sortInstructions ?? 0) / operationsOf(problem, measured);
}

// Of n operations the first size parameter is the number.
function operationsOf({ complexity }: Problem, { size }: Measured): number {
  return complexity.per === "operation" ? (size[complexity.parameters[0] ?? ""] ?? 1) : 1;
}
