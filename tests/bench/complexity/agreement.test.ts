import { describe, expect, it } from "vitest";
import { reportOf } from "./agreement.ts";
import type { Standing } from "./compare-label.ts";
import type { Finding, Judged } from "./judge-finding.ts";
import type { Sorting } from "./sorted-findings.ts";

/** Measured as O(n), with a label of O(1), whatever the standing. */
function judged(standing: Standing): Judged {
  const points = [{ size: { n: 4 }, cost: 9, family: "random" }];
  const growth = { class: "O(n)", required: "O(1)", met: false, fit: null, runnersUp: [], points };
  return { label: "O(1)", readings: standing === "same" ? ["O(n)"] : ["O(1)"], growth, standing };
}

function finding(approach: number, time: Standing, space: Standing = "same"): Finding {
  const name = { slug: "own", approach, language: "python" as const };
  const measured = { kind: "measured" as const, output: null, calls: 9, millis: 5 };
  return { ...name, ...measured, time: judged(time), space: judged(space) };
}

/** The true class of the time of some approaches, by number. */
function sortingOf(classes: Readonly<Record<number, { class: string; other?: true }>>): Sorting {
  return ({ slug, approach, language }, cost) => {
    const found = classes[approach];
    const key = { slug, approach, language, cost, reason: "was looked into" };
    return found === undefined || cost === "space" ? null : { ...key, ...found };
  };
}

describe("the agreement with labels", () => {
  it("leaves out other variables and labels found wrong, and counts misses", () => {
    const findings = [
      finding(1, "same"),
      finding(2, "faster"),
      finding(3, "slower"),
      finding(4, "faster"),
      finding(5, "other-variable"),
      finding(6, "inconclusive"),
      finding(7, "faster"),
    ];
    const report = reportOf(
      findings,
      sortingOf({
        2: { class: "O(n)" },
        3: { class: "O(1)" },
        4: { class: "O(n)", other: true },
        7: { class: "O(log n)" },
      }),
    );
    expect(report.timeAgreement).toBe(0.25);
    expect(report.timeAgreementRaw).toBeCloseTo(1 / 6, 3);
    expect(report.timeRight).toBeCloseTo(3 / 7, 3);
    expect(report.spaceRight).toBe(1);
    expect(report.inconclusive).toBeCloseTo(1 / 14, 3);
    expect(report.time).toMatchObject({
      same: 1,
      inconclusive: 1,
      differs: 4,
      bothRight: 1,
      oursRight: 1,
      theirsRight: 1,
      neitherRight: 1,
      otherVariable: 1,
      incomparable: 1,
      unsorted: 1,
    });
  });

  it("counts the answer's space as agreement", () => {
    const findings = [finding(1, "same", "output"), finding(2, "same", "faster")];
    expect(reportOf(findings, () => null)).toMatchObject({ spaceAgreement: 0.5, spaceAgreementRaw: 0.5 });
  });
});
