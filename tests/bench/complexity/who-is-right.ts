import { parseGrowth } from "../../../graders/complexity/parse-growth.ts";
import { compareSpace, compareTime } from "./compare-label.ts";
import type { Judged, MeasuredFinding } from "./judge-finding.ts";
import { isSameClass } from "./same-class.ts";
import type { Sorted } from "./sorted-findings.ts";

/** Who is right about one cost of one approach, the measurement or the label. */
export type Right =
  /** Both, as far as is known. */
  | "both"
  /** The measurement is, and the label is not. */
  | "ours"
  /** The label is, and the measurement is not. */
  | "theirs"
  | "neither"
  /** The measurement is; the label is in variables of its own. */
  | "other-variable"
  /** They speak of different sizes, and nobody has looked. */
  | "incomparable"
  /** They disagree, and nobody has looked. */
  | "unsorted";

/** Derived from the true class, where it is known, so that it stays true when another class is measured. */
export function whoIsRight(finding: MeasuredFinding, cost: "time" | "space", sorted: Sorted | null): Right {
  const judged = finding[cost];
  if (sorted === null) return unsorted(judged);
  const sizes = sizesOf(judged);
  const { class: measured } = judged.growth;
  const oursHolds = measured !== null && isSameClass(measured, sorted.class, sizes);
  const theirsHolds = holds(finding, cost, sorted);
  if (sorted.other === true && !theirsHolds) return oursHolds ? "other-variable" : "theirs";
  if (oursHolds) return theirsHolds ? "both" : "ours";
  return theirsHolds ? "theirs" : "neither";
}

function unsorted({ standing }: Judged): Right {
  switch (standing) {
    case "same":
    case "output":
      return "both";
    case "other-variable":
      return "incomparable";
    case "slower":
    case "faster":
    case "incomparable":
    case "inconclusive":
      return "unsorted";
  }
}

/** Whether the label is the true class, or is so once the answer is counted. */
function holds(finding: MeasuredFinding, cost: "time" | "space", sorted: Sorted): boolean {
  const judged = finding[cost];
  const sizes = sizesOf(judged);
  const readings = judged.readings.map((reading) => parseGrowth(reading, sizes));
  const label = readings.length === 0 ? null : { readings };
  const compared = { measured: sorted.class, label, sizes };
  const standing =
    cost === "time" ? compareTime(compared) : compareSpace({ ...compared, output: finding.output });
  return standing === "same" || standing === "output";
}

function sizesOf({ growth }: Judged): string[] {
  return Object.keys(growth.points[0]?.size ?? {});
}
