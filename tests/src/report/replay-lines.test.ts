import { expect, test } from "vitest";
import { replayLines } from "../../../src/report/replay-lines.ts";
import { graded } from "../support/graded.ts";
import { scoreboardOf } from "../support/scoreboard-of.ts";

const [wrong] = scoreboardOf([graded({}, "wrong-answer")]).results;

test("a replay tells input, answer, expectation, cost and whether it is the same", () => {
  const replay = {
    args: [[1n], [2n]],
    got: { kind: "value", value: { $float: "3" } },
    cost: 27623,
    same: true,
  } as const;
  expect(wrong && replayLines(wrong, replay)).toEqual([
    "verdict   wrong answer",
    "input     ([1], [2])",
    "got       3.0",
    "recorded  3.0",
    "expected  2.0",
    "cost      27,623 instructions",
    "so        it fails in the same way",
  ]);
});

test("a huge input is cut", () => {
  const args = [Array.from({ length: 10_000 }, () => 7n)];
  const lines =
    wrong && replayLines(wrong, { args, got: { kind: "stopped", by: "fuel" }, cost: 2e9, same: false });
  expect(lines?.[1]).toMatch(/^input {5}\(\[7, 7, .{370,400}… \(30002 characters\)$/);
  expect(lines?.at(-1)).toContain("it does not fail in the same way");
});
