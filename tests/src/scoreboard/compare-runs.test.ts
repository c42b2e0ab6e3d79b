import { expect, test } from "vitest";
import { changeLines } from "../../../src/report/change-lines.ts";
import { compareRuns } from "../../../src/scoreboard/compare-runs.ts";
import { graded } from "../support/graded.ts";
import { scoreboardOf } from "../support/scoreboard-of.ts";

const before = scoreboardOf([
  graded({}, "wrong-answer"),
  graded({ sample: 1 }, "wrong-answer"),
  graded({ problem: "other" }, "accepted"),
]);
const after = scoreboardOf([
  graded({}, "accepted"),
  graded({ sample: 1 }, "no-code"),
  graded({ problem: "other" }, "accepted"),
  graded({ problem: "unmeasured" }, "accepted"),
]);

test("what fared otherwise is told problem by problem, and the later run stands first in differences", () => {
  const [change, ...others] = compareRuns(before, after);
  expect(others).toEqual([]);
  expect(change?.changes).toEqual([
    {
      problem: "median",
      before: { samples: 2, right: 0, optimal: 0, verdicts: { "wrong-answer": 2 } },
      after: { samples: 2, right: 1, optimal: 1, verdicts: { accepted: 1, "no-code": 1 } },
    },
  ]);
  expect(change?.comparisons[0]).toMatchObject({
    ...{ models: ["after", "before"], problems: 2, difference: { estimate: 0.25 }, pValue: 1 },
  });
  expect(change?.leftOut).toEqual([{ problem: "unmeasured", why: "only after" }]);
});

test("it is told in words, with what would have shown", () => {
  const [change] = compareRuns(before, after);
  const lines = change === undefined ? [] : changeLines(change);
  expect(lines[0]).toBe("a/model");
  expect(lines[1]).toMatch(
    /^ {2}pass@1: \+25\.0 points over 2 problems, 1 problem to 0, p = 1\.000: not more than chance would do; with 2 problems no difference could be shown$/,
  );
  expect(lines.slice(3)).toEqual([
    "    median: 0/2 right, 0 optimal (2 wrong-answer), then 1/2 right, 1 optimal (accepted, no-code)",
    "    unmeasured: left out, only after",
  ]);
});

test("a problem that is another one by now is left out", () => {
  const changed = { ...after, problems: after.problems.map((problem) => ({ ...problem, hash: "new" })) };
  const [change] = compareRuns(before, changed);
  expect(change?.leftOut.map(({ why }) => why)).toEqual(["another version", "another version", "only after"]);
  expect(change?.comparisons).toEqual([]);
  expect(change === undefined ? [] : changeLines(change)).toContain("  no problem in common");
});

test("two runs of one model each are compared by whatever names; otherwise names tell who is who", () => {
  const other = scoreboardOf([graded({ model: "b" }, "accepted")]);
  expect(compareRuns(before, other).map(({ before: one, after: two }) => [one, two])).toEqual([
    ["a/model", "b"],
  ]);
  const both = scoreboardOf([graded({ model: "b" }, "accepted"), graded({ model: "c" }, "accepted")]);
  expect(compareRuns(before, both)).toEqual([]);
});
