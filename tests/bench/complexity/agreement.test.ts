import { describe, expect, it } from "vitest";
import { reportOf } from "./agreement.ts";
import type { Standing } from "./compare-label.ts";
import type { Finding, Judged } from "./measure-labelled.ts";
import type { Sorted } from "./sorted-findings.ts";

function judged(standing: Standing): Judged {
  const growth = { class: "O(n)", required: "O(1)", met: false, fit: null, runnersUp: [], points: [] };
  return { label: "O(1)", growth, standing };
}

function finding(approach: number, time: Standing, space: Standing = "same"): Finding {
  const name = { slug: "own", approach, language: "python" as const };
  const measured = { kind: "measured" as const, output: null, calls: 9, millis: 5 };
  return { ...name, ...measured, time: judged(time), space: judged(space) };
}

const RIGHT: Readonly<Record<number, Sorted["right"]>> = { 2: "ours", 3: "theirs", 4: "other-variable" };

describe("the agreement with labels", () => {
  it("leaves out other variables and labels found wrong, and counts misses", () => {
    const findings = [
      finding(1, "same"),
      finding(2, "faster"),
      finding(3, "slower"),
      finding(4, "faster"),
      finding(5, "other-variable"),
      finding(6, "inconclusive"),
    ];
    const report = reportOf(findings, ({ slug, approach, language }, cost) => {
      const right = RIGHT[approach];
      return right === undefined
        ? null
        : { slug, approach, language, cost, ours: "O(n)", theirs: "O(1)", right, reason: "was looked into" };
    });
    expect(report.timeAgreement).toBeCloseTo(1 / 3, 3);
    expect(report.timeAgreementRaw).toBe(0.2);
    expect(report.inconclusive).toBeCloseTo(1 / 12, 3);
    expect(report.time).toMatchObject({
      same: 1,
      otherVariable: 2,
      oursRight: 1,
      theirsRight: 1,
      unsorted: 1,
    });
  });

  it("counts the answer's space as agreement", () => {
    const findings = [finding(1, "same", "output"), finding(2, "same", "faster")];
    expect(reportOf(findings, () => null)).toMatchObject({ spaceAgreement: 0.5, spaceAgreementRaw: 0.5 });
  });
});
