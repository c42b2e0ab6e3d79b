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
  expect(tell(graded({}, "accepted", { claims, complexity }))).toBe(`~ a/model  median #0
  accepted, above the required class
    time  O(log(min(m, n))), within the required O(log(m + n))
          claimed O(1): too optimistic
    space O(n), not within the required O(1)

model     pass@1      95 %  optimal@1  accepted  claims held
a/model  100.0 %  21-100 %      0.0 %       1/1          0/1

pass@1 is the mean over problems, and 95 % its interval, which counts problems,
not answers
`);
});

test("answers in several languages say theirs, unless a file does, and a second attempt says that it is one", () => {
  const python = graded({ language: "python" }, "wrong-answer");
  const again = graded({ language: "python", attempt: 2 }, "accepted");
  const script = graded({ language: "javascript" }, "accepted");
  const heads = (told: string) => told.split("\n").filter((line) => /^[✓✗]/.test(line));
  expect(heads(tell(python, again))).toEqual(["✗ a/model  median #0", "✓ a/model  median #0, attempt 2"]);
  expect(heads(tell(script, python))).toEqual([
    "✓ a/model  median javascript #0",
    "✗ a/model  median python #0",
  ]);
  const label = () => "reference.js";
  const named = formatTable(scoreboardOf([script, python]), { paint: plain, width: 80, label });
  expect(heads(named)[0]).toBe("✓ a/model  median #0  reference.js");
});

test("what a second attempt brought has a column where there was one, within 80 columns", () => {
  const model = "a-provider/with-a-long-name";
  const first = graded({ model }, "wrong-answer");
  const lines = (...answers: Parameters<typeof scoreboardOf>[0]) =>
    tell(...answers)
      .split("\n")
      .filter((line) => /^(model|b|a-prov)/.test(line));
  const asked = lines(first, graded({ model, attempt: 2 }, "accepted"), graded({ model: "b" }, "accepted"));
  expect(asked.join("\n"))
    .toBe(`model                  rank   pass@1      95 %  optimal@1  in 2 tries  accepted
b                       1-2  100.0 %  21-100 %    100.0 %     100.0 %       1/1
a-provider/with-a-lo…   1-2    0.0 %    0-79 %      0.0 %     100.0 %       0/1`);
  expect(lines(first).join("\n")).not.toContain("tries");
});

test("when it is to be quiet the models alone are told", () => {
  const board = scoreboardOf([graded({}, "wrong-answer")]);
  expect(formatTable(board, { paint: plain, width: 80, quiet: true })).toMatch(/^model +pass@1/);
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

test("an answer within the required class is marked as right, one above it is not", () => {
  expect(tell(graded({}, "accepted"))).toMatch(/^✓ a\/model {2}median #0\n {2}accepted\n/);
  expect(tell(graded({}, "accepted", { complexity: { ...WITHIN, met: null } }))).toMatch(/^✓ /);
});

test("what was not measured and not judged is told so", () => {
  const claim = { claimed: "O(n)", quote: "", holds: null, assessment: "unclear" } as const;
  const claims = { time: claim, space: null };
  const told = tell(graded({ problem: "unmeasured" }, "accepted", { complexity: null, claims }));
  expect(told).toContain("    growth not measured: the problem has no families\n");
  expect(told).toMatch(/^a\/model +100\.0 % +21-100 % +- +1\/1 +none judged$/m);
});

test("a fault of ours is told to its end, however narrow the terminal", () => {
  const message = `the reference ended: ${"a long story ".repeat(20)}the end`;
  const told = tell(graded({}, "not-graded", { verdict: { ...VERDICT_OF["not-graded"], message } }));
  expect(told.replaceAll(/\s+/g, " ")).toContain(`not graded: ${message} `);
  expect(Math.max(...told.split("\n").map((line) => stringWidth(line)))).toBeLessThanOrEqual(80);
});

test("replies that never came for one cause are told once", () => {
  const verdict = { kind: "not-graded", reason: "model-error", message: "nobody listens" } as const;
  const answers = [0, 1, 2].map((sample) => graded({ sample }, "not-graded", { verdict }));
  const fault = graded({ sample: 3 }, "not-graded");
  const told = tell(...answers, fault, { ...fault, answer: { ...fault.answer, sample: 4 } });
  expect(told).toContain("? a/model  median #0 and 2 more\n  not graded: nobody listens\n\n");
  expect(told.match(/nobody listens/g)).toHaveLength(1);
  expect(told.match(/a worker died/g)).toHaveLength(2);
});

test("efficiency has a column where there is room, and a line in each result", () => {
  const efficiency = { size: { n: 4096 }, cost: 300, reference: 200, ratio: 1.5 };
  const scoreboard = scoreboardOf([graded({}, "accepted", { efficiency })]);
  const wide = formatTable(scoreboard, { paint: plain, width: 82 });
  expect(wide).toContain("    cost  1.50 times the reference's, at n = 4,096\n");
  expect(wide).toMatch(/^model +pass@1 +95 % +optimal@1 +eff@1 +accepted +claims held$/m);
  expect(wide).toMatch(/^a\/model +100\.0 % +21-100 % +100\.0 % +66\.7 % +1\/1 +none made$/m);
  expect(formatTable(scoreboard, { paint: plain, width: 81 })).not.toContain("eff@1");
});

test.each([
  ["as-claimed", true, "holds"],
  ["too-optimistic", false, "too optimistic"],
  ["too-pessimistic", true, "holds, too pessimistic"],
  ["unclear", null, "unclear"],
] as const)("a claim that is %s is told so", (assessment, holds, words) => {
  const claims = { time: { claimed: "O(n)", quote: "", holds, assessment }, space: null };
  expect(tell(graded({}, "accepted", { claims }))).toContain(`          claimed O(n): ${words}\n`);
});

test("growth that is inconclusive names the rivals, growth that was not counted does not", () => {
  const open = { ...WITHIN.time, class: null, met: null, fit: null };
  const time = {
    ...open,
    runnersUp: [
      { class: "O(n)", residual: 0.1 },
      { class: "O(n log n)", residual: 0.1 },
    ],
  };
  const space = { ...open, points: [], runnersUp: [] };
  const told = tell(graded({}, "accepted", { complexity: { time, space, met: null } }));
  expect(told).toContain("time  inconclusive (O(n) or O(n log n)), required O(log(m + n))\n");
  expect(told).toContain("space not counted, required O(log(m + n))\n");
});

test("without a terminal nothing is cut", () => {
  const model = "m".repeat(300);
  const told = formatTable(scoreboardOf([graded({ model }, "wrong-answer")]), {
    paint: plain,
    width: Infinity,
  });
  expect(told).not.toContain("…");
  expect(told.split(model)).toHaveLength(3);
});

test("an input that was made smaller is not taken for the test it comes from", () => {
  const counterexample = { ...VERDICT_OF["wrong-answer"].counterexample, shrinks: 2 };
  const told = tell(graded({}, "wrong-answer", { verdict: { kind: "wrong-answer", counterexample } }));
  expect(told).toContain("    hidden test odd-total, made smaller: ([1, 3], [2])\n");
});

test("a runtime error is told once", () => {
  const told = tell(graded({}, "runtime-error"));
  expect(told.match(/IndexError/g)).toHaveLength(1);
  expect(told).toContain("    expected 2.0\n");
});

test("an input too long to show is told by its sizes", () => {
  const telling = { paint: plain, width: 80, stressOf: () => ({ m: 1000, n: 200_000 }) };
  expect(formatTable(scoreboardOf([graded({}, "too-slow")]), telling)).toContain(
    "    stress input sorted: m = 1,000, n = 200,000, too long to show\n",
  );
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
    .filter((line) => /%/.test(line) && /^(best|right|a-wrong)/.test(line))
    .map((line) => line.split(" ")[0]);
  expect(ranking).toEqual(["best", "right-but-slow", "a-wrong"]);
});

test("ranks that overlap are told as ranges, within 80 columns beside claims", () => {
  const told = tell(
    graded({ model: "one/with-a-name-of-30-letters" }, "accepted"),
    graded({ model: "b" }, "wrong-answer"),
  );
  expect(told).toContain(`model                 rank   pass@1      95 %  optimal@1  accepted  claims held
one/with-a-name-of-…   1-2  100.0 %  21-100 %    100.0 %       1/1    none made
b                      1-2    0.0 %    0-79 %      0.0 %       0/1    none made

pass@1 is the mean over problems, and 95 % its interval, which counts problems,
not answers; models whose ranks overlap were not told apart
`);
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
