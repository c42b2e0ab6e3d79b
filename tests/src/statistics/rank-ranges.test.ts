import { expect, test } from "vitest";
import { rankRanges } from "../../../src/statistics/rank-ranges.ts";

test("without a finding every rank may be anybody's", () => {
  expect([...rankRanges(["a", "b", "c"], []).values()]).toEqual([1, 2, 3].map(() => ({ best: 1, worst: 3 })));
});

test("what was found better stands above, and the rest may share", () => {
  const findings = [
    { better: "a", worse: "c" },
    { better: "b", worse: "c" },
  ];
  expect(Object.fromEntries(rankRanges(["a", "b", "c"], findings))).toEqual({
    a: { best: 1, worst: 2 },
    b: { best: 1, worst: 2 },
    c: { best: 3, worst: 3 },
  });
});
