import { describe, expect, it } from "vitest";
import type { Standing } from "./compare-label.ts";
import type { Judged, MeasuredFinding } from "./judge-finding.ts";
import type { Sorted } from "./sorted-findings.ts";
import { whoIsRight } from "./who-is-right.ts";

interface Case {
  readonly measured: string | null;
  readonly readings: readonly string[];
  readonly standing?: Standing;
  readonly output?: string;
}

function finding({ measured, readings, standing = "faster", output }: Case): MeasuredFinding {
  const points = [{ size: { n: 4 }, cost: 9, family: "random" }];
  const growth = { class: measured, required: "O(1)", met: null, fit: null, runnersUp: [], points };
  const judged: Judged = { label: readings.join(), readings, growth, standing };
  const name = { slug: "own", approach: 1, language: "python" as const };
  return {
    ...name,
    kind: "measured",
    time: judged,
    space: judged,
    output: output ?? null,
    calls: 9,
    millis: 5,
  };
}

function truth(text: string, other?: true): Sorted {
  const key = { slug: "own", approach: 1, language: "python" as const, cost: "time" as const };
  return { ...key, class: text, reason: "was looked into", ...(other === undefined ? {} : { other }) };
}

describe("who is right", () => {
  it("is whoever names the true class", () => {
    const right = (measured: string | null, label: string) =>
      whoIsRight(finding({ measured, readings: [label] }), "time", truth("O(n log n)"));
    expect(right("O(n log n)", "O(n)")).toBe("ours");
    expect(right("O(n)", "O(n log n)")).toBe("theirs");
    expect(right("O(n)", "O(n^2)")).toBe("neither");
    expect(right(null, "O(n)")).toBe("neither");
    expect(right("O(n log n)", "O(n log n)")).toBe("both");
  });

  it("is neither where the label and the measurement agree on what is not true", () => {
    const agreed = finding({ measured: "O(n)", readings: ["O(n)"], standing: "same" });
    expect(whoIsRight(agreed, "time", truth("O(n log n)"))).toBe("neither");
    expect(whoIsRight(agreed, "time", null)).toBe("both");
  });

  it("is both in its variables only where the measured class is true", () => {
    const right = (measured: string) =>
      whoIsRight(finding({ measured, readings: ["O(1)"] }), "time", truth("O(log n)", true));
    expect(right("O(log n)")).toBe("other-variable");
    expect(right("O(n^2)")).toBe("theirs");
  });

  it("takes a base that is near for the true one", () => {
    const right = (measured: string) =>
      whoIsRight(finding({ measured, readings: ["O(2^n)"] }), "time", truth("O(2.618^n)"));
    expect(right("O(2.61^n)")).toBe("ours");
    expect(right("O(2.5^n)")).toBe("neither");
    expect(right("O(n * 2.61^n)")).toBe("neither");
  });

  it("adds the answer to a label of space, and to none of time", () => {
    const sorted = finding({ measured: "O(n)", readings: ["O(1)"], output: "O(n)" });
    expect(whoIsRight(sorted, "space", truth("O(n)"))).toBe("both");
    expect(whoIsRight(sorted, "time", truth("O(n)"))).toBe("ours");
  });

  it("leaves out a label in other variables until somebody looks", () => {
    const other = finding({ measured: "O(n)", readings: [], standing: "other-variable" });
    expect(whoIsRight(other, "time", null)).toBe("incomparable");
    expect(whoIsRight(other, "time", truth("O(n)"))).toBe("ours");
    expect(whoIsRight(other, "time", truth("O(n^2)"))).toBe("neither");
  });
});
