import { expect, test } from "vitest";
import stringWidth from "string-width";
import { VERDICTS, type Verdict } from "#graders";
import { plain } from "../../../src/report/paint.ts";
import { formatTable } from "../../../src/report/table.ts";
import { graded, VERDICT_OF, WITHIN } from "../support/graded.ts";
import { scoreboardOf } from "../support/scoreboard-of.ts";

const tell = (...answers: Parameters<typeof scoreboardOf>[0]) =>
  formatTable(scoreboardOf(answers), { paint: plain, width: 80 });

test("an accepted answer shows its growth, the bound, and what was claimed", () => {
  const quote = { quote: "", assessment: "too-optimistic" as const };
  const claims = { time: { claimed: "O(1)", holds: false, ...quote }, space: null };
  const complexity = { ...WITHIN, space: { ...WITHIN.space, class: "O(n)", met: false }, met: false };
  expect(tell(graded({}, "accepted", { claims, complexity }))).toBe(`✓ a/model  median #0
  accepted
    time  O(log(min(m, n))), within the required O(log(m + n))
          claimed O(1): does not hold
    space O(n), not within the required O(1)

model     pass@1  95 % interval  optimal@1  accepted  claims held
a/model  100.0 %    21 to 100 %      0.0 %       1/1          0/1
`);
});

test("a wrong answer shows the smallest input, what came of it and what is right", () => {
  const [who, verdict, input, got] = tell(graded({}, "wrong-answer")).split("\n");
  expect(who).toBe("✗ a/model  median #0");
  expect(verdict).toBe("  wrong answer");
  expect(input).toBe("    hidden test odd-total: ([1, 3], [2])");
  expect(got).toBe("    got 3.0, expected 2.0");
});

test.each(Object.keys(VERDICTS) as Verdict["kind"][])("the verdict %s is told in words", (kind) => {
  expect(tell(graded({}, kind))).toContain(`\n  ${VERDICTS[kind].label}`);
});

test("models are ranked by pass@1, then by optimal@1", () => {
  const slow = graded({ model: "right-but-slow" }, "accepted", { complexity: { ...WITHIN, met: false } });
  const table = tell(
    graded({ model: "best" }, "accepted"),
    slow,
    graded({ model: "a-wrong" }, "wrong-answer"),
  );
  const ranking = table
    .split("\n")
    .slice(-4, -1)
    .map((line) => line.split(" ")[0]);
  expect(ranking).toEqual(["best", "right-but-slow", "a-wrong"]);
});

test("what a model or candidate wrote cannot command the terminal", () => {
  const hostile = "\u001B[2J\u202Eevil\n";
  const answer = graded({ model: hostile }, "runtime-error", {
    verdict: { ...VERDICT_OF["runtime-error"], error: { type: hostile, message: hostile, line: null } },
  });
  expect(tell(answer)).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}/u);
});

test("no line is wider than the terminal, whatever a candidate returns", () => {
  const counterexample = {
    ...VERDICT_OF["wrong-answer"].counterexample,
    got: { kind: "value", value: "x".repeat(500) },
  } as const;
  const answer = graded({ model: "m".repeat(300) }, "wrong-answer", {
    verdict: { kind: "wrong-answer", counterexample },
  });
  const widths = tell(answer)
    .split("\n")
    .map((line) => stringWidth(line));
  expect(Math.max(...widths)).toBeLessThanOrEqual(80);
});
