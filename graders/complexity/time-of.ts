import type { Problem } from "#problems";
import type { Measured } from "./measure-size.ts";

/** Instructions of a call; of one operation where the problem asks for that. Null: not counted. */
// Of n operations the first size parameter is the number.
export function timeOf({ complexity }: Problem, { measurement, size }: Measured): number | null {
  const operations = complexity.per === "operation" ? (size[complexity.parameters[0] ?? ""] ?? 1) : 1;
  return measurement.timeInstructions === null ? null : measurement.timeInstructions / operations;
}
