import { expect, test } from "vitest";
import { FORMATS } from "../../../../src/report/formats/formats.ts";
import { graded } from "../../support/graded.ts";
import { scoreboardOf } from "../../support/scoreboard-of.ts";

const HOSTILE = '=cmd|"x",<script>@all](http://e.vil) `\u001B[2J\u202E]]>&\uFFFF';

const hostile = scoreboardOf([
  graded({ model: HOSTILE }, "runtime-error"),
  graded({ model: "b" }, "accepted"),
]);

test("a CSV has a line of names and one for each model, best first, with rates in full", () => {
  const [names = "", ...rows] = FORMATS.csv(
    scoreboardOf([graded({ model: "a" }, "wrong-answer"), graded({ model: "b" }, "accepted")]),
  ).split("\r\n");
  expect(names).toMatch(
    /^model,rank_best,rank_worst,.*,pass@1,pass@1_low,pass@1_high,.*,no-code,.*,refusal,/,
  );
  expect(rows.map((row) => row.split(",")[0])).toEqual(["b", "a", ""]);
  const at = names.split(",").indexOf("pass@1_low");
  expect(rows[0]?.split(",")[at]).toBe("0.206549");
  expect(new Set(rows.slice(0, 2).map((row) => row.split(",").length))).toEqual(
    new Set([names.split(",").length]),
  );
});

test("a name in a CSV is text, whatever a spreadsheet would make of it", () => {
  expect(FORMATS.csv(hostile)).toContain(`\r\n"'=cmd|""x"",<script>@all](http://e.vil) \`\\u{1b}[2J`);
});

test("Markdown has a table of models and one of pairs", () => {
  const told = FORMATS.markdown(
    scoreboardOf([graded({ model: "openai/gpt-4o" }, "accepted"), graded({ model: "b" }, "wrong-answer")]),
  );
  expect(told).toContain("| openai/gpt-4o | 1-2 | 100.0 % (21-100 %) | 100.0 % (21-100 %) | 0.0 % |");
  expect(told).toContain("| pass@1 | b less openai/gpt-4o | -100.0 | 0 to 1 | ");
  expect(told).toContain(" | 0 to 1 | 1.000 | ");
});

test("a name in Markdown is shown, and neither obeyed nor mentioned", () => {
  const [, cell = ""] = /^\| (&#61;cmd.*?) \| /m.exec(FORMATS.markdown(hostile)) ?? [];
  expect(cell).toContain("&#60;script&#62;&#64;all&#93;&#40;http://e.vil&#41; &#96;");
  expect(cell).not.toMatch(/[<>@[\]()`|*_]/);
});

test("JUnit has a suite for each model and a test for each answer", () => {
  const told = FORMATS.junit(
    scoreboardOf([
      graded({ sample: 0 }, "accepted"),
      graded({ sample: 1, language: "python" }, "wrong-answer"),
      graded({ sample: 2 }, "not-graded"),
      graded({ sample: 3 }, "not-graded", {
        verdict: { kind: "not-graded", reason: "refusal", message: "no" },
      }),
    ]),
  );
  expect(told).toContain('<testsuite name="a/model" tests="4" failures="1" errors="1" skipped="1">');
  expect(told).toContain('    <testcase classname="a/model" name="median #0"/>\n');
  expect(told).toContain(
    'name="median python #1">\n      <failure type="wrong-answer" message="wrong answer">hidden test',
  );
  expect(told).toContain("got 3.0, expected 2.0</failure>");
});

test("what a model is called and what its code says cannot end an XML element", () => {
  const told = FORMATS.junit(hostile);
  expect(told).toContain("&lt;script&gt;@all");
  expect(told).not.toMatch(/<script|\]\]>|[^\P{Cc}\n]|\uFFFF/u);
});

test("the same scoreboard is the same text in every format", () => {
  for (const format of Object.values(FORMATS)) expect(format(structuredClone(hostile))).toBe(format(hostile));
});
