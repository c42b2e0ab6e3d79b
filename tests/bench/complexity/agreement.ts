import { median } from "../statistics.ts";
import type { Finding, MeasuredFinding } from "./judge-finding.ts";
import type { Sorting } from "./sorted-findings.ts";
import { whoIsRight, type Right } from "./who-is-right.ts";

/** How often a measured class is the author's; shares are of 1. */
export interface ComplexityReport {
  /** Of what is comparable once disagreements are sorted: neither in other variables, nor with a label found wrong. */
  readonly timeAgreement: number | null;
  readonly spaceAgreement: number | null;
  /** Of all that has a readable label, whoever is right. */
  readonly timeAgreementRaw: number | null;
  readonly spaceAgreementRaw: number | null;
  /** Of all that was measured: the measured class is right, as far as is known, whatever the label says. */
  readonly timeRight: number | null;
  readonly spaceRight: number | null;
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

/** How many stand how to their label, and who is right. */
interface Tally {
  readonly same: number;
  /** Alike once the answer is counted. */
  readonly output: number;
  readonly inconclusive: number;
  readonly differs: number;
  /** Where neither the code nor the label was found to say otherwise. */
  readonly bothRight: number;
  readonly oursRight: number;
  readonly theirsRight: number;
  readonly neitherRight: number;
  /** In other variables than the label, and looked into. */
  readonly otherVariable: number;
  /** In other variables than the label, and not looked into. */
  readonly incomparable: number;
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
    timeRight: rightShare(time, measured.length),
    spaceRight: rightShare(space, measured.length),
    inconclusive: shareOf(time.inconclusive + space.inconclusive, classes),
    compared: measured.length,
    unmeasured: findings.length - measured.length,
    time,
    space,
    medianMillis: measured.length === 0 ? null : Math.round(median(measured.map(({ millis }) => millis))),
    medianCalls: measured.length === 0 ? null : median(measured.map(({ calls }) => calls)),
  };
}

function tally(findings: readonly MeasuredFinding[], cost: "time" | "space", sorting: Sorting): Tally {
  const standings = findings.map((finding) => finding[cost].standing);
  const rights = findings.map((finding) => whoIsRight(finding, cost, sorting(finding, cost)));
  const standing = (...wanted: typeof standings) => standings.filter((each) => wanted.includes(each)).length;
  const right = (wanted: Right) => rights.filter((each) => each === wanted).length;
  return {
    same: standing("same"),
    output: standing("output"),
    inconclusive: standing("inconclusive"),
    differs: standing("slower", "faster", "incomparable"),
    bothRight: right("both"),
    oursRight: right("ours"),
    theirsRight: right("theirs"),
    neitherRight: right("neither"),
    otherVariable: right("other-variable"),
    incomparable: right("incomparable"),
    unsorted: right("unsorted"),
  };
}

function agreement({ bothRight, theirsRight, neitherRight, unsorted }: Tally): number | null {
  return shareOf(bothRight, bothRight + theirsRight + neitherRight + unsorted);
}

function rawAgreement({ same, output, inconclusive, differs }: Tally): number | null {
  return shareOf(same + output, same + output + inconclusive + differs);
}

function rightShare({ bothRight, oursRight, otherVariable }: Tally, measured: number): number | null {
  return shareOf(bothRight + oursRight + otherVariable, measured);
}

function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 1e4) / 1e4;
}
