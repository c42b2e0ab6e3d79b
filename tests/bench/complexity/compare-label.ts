import { compareGrowth } from "../../../graders/complexity/compare-growth.ts";
import { sum, type GrowthClass } from "../../../graders/complexity/growth-class.ts";
import { parseGrowth } from "../../../graders/complexity/parse-growth.ts";
import type { Label } from "./label-class.ts";

/** How a measured class stands to a label. */
export type Standing =
  /** The same class. */
  | "same"
  /** The same once the answer is counted, which the measurement counts and the label does not. */
  | "output"
  /** The label counts a stack of calls, which the measurement does not. */
  | "recursion"
  | "slower"
  | "faster"
  | "incomparable"
  | "inconclusive"
  /** The label speaks of what is no size of the inputs. */
  | "other-variable";

interface Compared {
  readonly measured: string | null;
  readonly label: Label | null;
  readonly sizes: readonly string[];
}

export function compareTime({ measured, label, sizes }: Compared): Standing {
  if (label === null) return "other-variable";
  if (measured === null) return "inconclusive";
  const own = parseGrowth(measured, sizes);
  return label.readings.some((reading) => isSame(own, reading)) ? "same" : orderOf(own, label);
}

/** As for time; `output` is the class of the answer's own size, and a recursive approach may hide its space in the stack. */
export function compareSpace(
  compared: Compared & { readonly output: string | null; readonly isRecursive: boolean },
): Standing {
  const plain = compareTime(compared);
  const { measured, label, sizes, output, isRecursive } = compared;
  if (measured === null || label === null || plain === "same") return plain;
  const own = parseGrowth(measured, sizes);
  const answer = output === null ? null : parseGrowth(output, sizes);
  const withAnswer = answer === null ? [] : label.readings.map((reading) => sum([reading, answer]));
  if (withAnswer.some((reading) => isSame(own, reading))) return "output";
  return plain === "slower" && (isRecursive || label.says.stack) ? "recursion" : plain;
}

function isSame(one: GrowthClass, other: GrowthClass): boolean {
  return compareGrowth(one, other) === "same";
}

function orderOf(own: GrowthClass, { readings }: Label): Standing {
  const [first] = readings;
  return first === undefined ? "other-variable" : compareGrowth(own, first);
}
