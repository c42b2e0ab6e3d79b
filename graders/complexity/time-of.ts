import type { Problem } from "#problems";
import type { CountedApart } from "./complexity.ts";
import type { Measured } from "./measure-size.ts";

/** Instructions of a call; of one operation where the problem asks for that. Null: not counted. */
export function timeOf(problem: Problem, measured: Measured): number | null {
  const { timeInstructions } = measured.measurement;
  return timeInstructions === null ? null : timeInstructions / operationsOf(problem, measured);
}

/** Of these, what is counted apart. 0: nothing, or not counted. */
export function partOf(problem: Problem, measured: Measured, part: CountedApart): number {
  const { sortInstructions, movedInstructions } = measured.measurement;
  const instructions = { sorts: sortInstructions, moved: movedInstructions }[part] ?? 0;
  return instructions / operationsOf(problem, measured);
}

// Of n operations the first size parameter is the number.
function operationsOf({ complexity }: Problem, { size }: Measured): number {
  return complexity.per === "operation" ? (size[complexity.parameters[0] ?? ""] ?? 1) : 1;
}
