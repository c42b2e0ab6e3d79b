import { median } from "../statistics.ts";
import type { Finding, Judged } from "./measure-labelled.ts";
import type { Sorting } from "./sorted-findings.ts";

/** How often a measured class is the author's; shares are of 1. */
export interface ComplexityReport {
  /** Of what is comparable once disagreements are sorted: neither in other variables, nor with a label found wrong. */
  readonly timeAgreement: number | null;
  readonly spaceAgreement: number | null;
  /** Of all that has a readable label, whoever is right. */
  readonly timeAgreementRaw: number | null;
  readonly spaceAgreementRaw: number | null;
  /** Share of all classes, of time and of space, that the counts did not decide. */
  readonly inconclusive: number | null;
  /** Approaches measured, each in each language. */
  readonly compared: number;
  readonly unmeasured: number;
  readonly time: Tally;
  readonly space: Tally;
  /** Of one probe of time and space, with the load there was. */
  readonly medianMillis: number | null;
  readonly medianCalls: number | null;
}

/** How many stand how. */
interface Tally {
  readonly same: number;
  /** Alike once the answer is counted. */
  readonly output: number;
  readonly otherVariable: number;
  readonly inconclusive: number;
  readonly differs: number;
  readonly oursRight: number;
  readonly theirsRight: number;
  readonly unsorted: number;
}

export function reportOf(findings: readonly Finding[], sorting: Sorting): ComplexityReport {
  const measured = findings.filter((finding) => finding.kind === "measured");
  const time = tally(measured, "time", sorting);
  const space = tally(measured, "space", sorting);
  const classes = 2 * measured.length;
  return {
    timeAgreement: agreement(time),
    spaceAgreement: agreement(space),
    timeAgreementRaw: rawAgreement(time),
    spaceAgreementRaw: rawAgreement(space),
    inconclusive: classes === 0 ? null : share((time.inconclusive + space.inconclusive) / classes),
    compared: measured.length,
    unmeasured: findings.length - measured.length,
    time,
    space,
    medianMillis: measured.length === 0 ? null : Math.round(median(measured.map(({ millis }) => millis))),
    medianCalls: measured.length === 0 ? null : median(measured.map(({ calls }) => calls)),
  };
}

/** Whether a label and a class disagree, or the class is undecided: what somebody has to look into. */
export function isDisagreement({ standing }: Judged): boolean {
  return ["slower", "faster", "incomparable", "inconclusive"].includes(standing);
}

function tally(
  findings: readonly Extract<Finding, { kind: "measured" }>[],
  cost: "time" | "space",
  sorting: Sorting,
): Tally {
  const count = (standing: Judged["standing"]) =>
    findings.filter((finding) => finding[cost].standing === standing).length;
  const disagreeing = findings.filter((finding) => isDisagreement(finding[cost]));
  const sorted = disagreeing.map((finding) => sorting(finding, cost, finding[cost])?.right ?? "unsorted");
  const right = (who: (typeof sorted)[number]) => sorted.filter((each) => each === who).length;
  return {
    same: count("same"),
    output: count("output"),
    otherVariable: count("other-variable") + right("other-variable"),
    inconclusive: count("inconclusive"),
    differs: disagreeing.length - count("inconclusive"),
    oursRight: right("ours"),
    theirsRight: right("theirs"),
    unsorted: right("unsorted"),
  };
}

function agreement({ same, output, theirsRight, unsorted }: Tally): number | null {
  const comparable = same + output + theirsRight + unsorted;
  return comparable === 0 ? null : share((same + output) / comparable);
}

function rawAgreement({ same, output, inconclusive, differs }: Tally): number | null {
  const all = same + output + inconclusive + differs;
  return all === 0 ? null : share((same + output) / all);
}

function share(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
