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

interface ComparedSpace extends Compared {
  /** The class of the answer's own size. */
  readonly output: string | null;
  /** The class of the stack of calls; null: not counted, and a recursive approach may hide its space there. */
  readonly stack: string | null;
  readonly isRecursive: boolean;
}

/** As for time, and with the answer or the stack counted. */
export function compareSpace(compared: ComparedSpace): Standing {
  const plain = compareTime(compared);
  const { measured, label, sizes, output, stack, isRecursive } = compared;
  if (measured === null || label === null || plain === "same") return plain;
  const heap = parseGrowth(measured, sizes);
  const own = stack === null ? heap : sum([heap, parseGrowth(stack, sizes)]);
  if (stack !== null && label.readings.some((reading) => isSame(own, reading))) return "same";
  const answer = output === null ? null : parseGrowth(output, sizes);
  const withAnswer = answer === null ? [] : label.readings.map((reading) => sum([reading, answer]));
  if (withAnswer.some((reading) => isSame(own, reading))) return "output";
  return stack === null && plain === "slower" && (isRecursive || label.says.stack) ? "recursion" : plain;
}

function isSame(one: GrowthClass, other: GrowthClass): boolean {
  return compareGrowth(one, other) === "same";
}

function orderOf(own: GrowthClass, { readings }: Label): Standing {
  const [first] = readings;
  return first === undefined ? "other-variable" : compareGrowth(own, first);
}
