import { expect, test } from "vitest";
import { compareModels } from "../../../src/scoreboard/compare-models.ts";
import type { ProblemFacts } from "../../../src/scoreboard/problem-schema.ts";
import type { Result } from "../../../src/scoreboard/result-schema.ts";
import { scoreResults } from "../../../src/scoreboard/score-results.ts";
import { graded, WITHIN } from "../support/graded.ts";
import { scoreboardOf } from "../support/scoreboard-of.ts";

const [RIGHT, WRONG] = (["accepted", "wrong-answer"] as const).map(
  (kind) => scoreboardOf([graded({}, kind)]).results[0] as Result,
) as [Result, Result];
const FACTS = scoreboardOf([graded({}, "accepted")]).problems[0] as ProblemFacts;

/** A result for each letter, each of another problem: + right, - wrong, any other none. */
function answersOf(model: string, letters: string, changes: Partial<Result> = {}): Result[] {
  return Array.from(letters).flatMap((letter, at) =>
    letter === "+" || letter === "-"
      ? [{ ...(letter === "+" ? RIGHT : WRONG), ...changes, model, problem: `p${at}` }]
      : [],
  );
}

const problemsOf = (count: number): ProblemFacts[] =>
  Array.from({ length: count }, (_, at) => ({ ...FACTS, id: `p${at}` }));

const scored = (count: number, ...results: readonly Result[][]) =>
  scoreResults(results.flat(), problemsOf(count), 1);

test("two models are compared on what both were graded in", () => {
  const one = answersOf("a", "++++++++--.");
  const other = answersOf("b", "---------++");
  const [passed] = scored(11, one, other).comparisons;
  expect(passed).toMatchObject({
    ...{ measure: "pass@1", models: ["a", "b"], problems: 10, firstBetter: 8, secondBetter: 1 },
    ...{ difference: { estimate: 0.7 }, pValue: 0.0390625, how: "exact", adjusted: 0.0390625 },
  });
  const [low = 0, high = 0] = passed?.difference?.interval ?? [];
  expect(low).toBeGreaterThan(0);
  expect(high).toBeLessThanOrEqual(1);
});

test("a language that only one of them was asked in says nothing of the difference", () => {
  const python = answersOf("a", "++", { language: "python" });
  const script = answersOf("a", "--", { language: "javascript" });
  const other = answersOf("b", "++", { language: "python" });
  expect(scored(2, python, script, other).comparisons[0]).toMatchObject({
    ...{ problems: 2, difference: { estimate: 0 }, firstBetter: 0, secondBetter: 0, pValue: 1 },
  });
});

test("optimal@1 is compared apart, over the problems in which growth is measured", () => {
  const slow = answersOf("a", "++++", { complexity: { ...WITHIN, met: false } as Result["complexity"] });
  const problems = problemsOf(4).map((facts, at) => (at === 0 ? { ...facts, references: null } : facts));
  const { comparisons } = scoreResults([...slow, ...answersOf("b", "++++")], problems, 1);
  expect(
    comparisons.map(({ measure, problems, difference }) => [measure, problems, difference?.estimate]),
  ).toEqual([
    ["pass@1", 4, 0],
    ["optimal@1", 3, -1],
  ]);
});

test("without a common problem there is no difference, and no test to correct for", () => {
  const one = answersOf("a", "++++++++..");
  const other = answersOf("b", "--------..");
  const alone = answersOf("c", "........++");
  const told = scored(10, one, other, alone).comparisons.filter(({ measure }) => measure === "pass@1");
  expect(told.map(({ problems, difference }) => [problems, difference === null])).toEqual([
    [8, false],
    [0, true],
    [0, true],
  ]);
  expect(told.map(({ adjusted }) => adjusted)).toEqual([2 / 256, 1, 1]);
});

test("ranks are ranges that only findings narrow", () => {
  const good = answersOf("good", "+".repeat(20));
  const fair = answersOf("fair", `${"+".repeat(17)}---`);
  const bad = answersOf("bad", "-".repeat(20));
  const ranks = scored(20, good, fair, bad).models.map(({ model, rank }) => [model, rank?.best, rank?.worst]);
  expect(ranks).toEqual([
    ["good", 1, 2],
    ["fair", 1, 2],
    ["bad", 3, 3],
  ]);
});

test("second attempts and what was not graded are no part of it", () => {
  const again = answersOf("a", "+", { attempt: 2 });
  const fault = answersOf("b", "+", { verdict: { kind: "not-graded", reason: "fault", message: "" } });
  const problems = new Map([["p0", { ...FACTS, id: "p0" }]]);
  const [compared] = compareModels([...again, ...fault, ...answersOf("a", "-")], problems, 1);
  expect(compared).toMatchObject({ problems: 0, difference: null });
});
