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

/** As for time, and once more with the answer, whose own size has the class `output`. */
export function compareSpace(compared: Compared & { readonly output: string | null }): Standing {
  const plain = compareTime(compared);
  const { measured, label, sizes, output } = compared;
  if (measured === null || label === null || output === null || plain === "same") return plain;
  const [own, answer] = [parseGrowth(measured, sizes), parseGrowth(output, sizes)];
  const withAnswer = label.readings.map((reading) => sum([reading, answer]));
  return withAnswer.some((reading) => isSame(own, reading)) ? "output" : plain;
}

function isSame(one: GrowthClass, other: GrowthClass): boolean {
  return compareGrowth(one, other) === "same";
}

function orderOf(own: GrowthClass, { readings }: Label): Standing {
  const [first] = readings;
  return first === undefined ? "other-variable" : compareGrowth(own, first);
}
