import { expect, test } from "vitest";
import { headline } from "../../../src/page/headline.ts";
import { graded } from "../support/graded.ts";
import { scoreboardOf } from "../support/scoreboard-of.ts";

test("two models that the problems do not tell apart are said not to be", () => {
  const [first] = headline(
    scoreboardOf([graded({ model: "b" }, "accepted"), graded({ model: "a" }, "wrong-answer")]),
  );
  expect(first).toBe(
    "No model is clearly best. b comes first with 100.0 %, 100.0 points ahead of a, but 1 problem does not tell the two apart (p = 1.000).",
  );
});

test("a model alone is told with its interval, and nobody is said to be best", () => {
  const told = headline(scoreboardOf([graded({ model: "a" }, "wrong-answer")]));
  expect(told).toEqual([
    "a solves 0.0 % of the problems at the first try (95 % interval 0-79 %).",
    "1 of 1 answers fails, by wrong answer (1).",
    "Nobody solves median.",
  ]);
});

test("where nothing was graded there is nothing to compare", () => {
  expect(headline(scoreboardOf([graded({ model: "a" }, "not-graded")]))[0]).toBe(
    "No answer could be graded, so there is nothing to compare.",
  );
});

test("the problem at which most answers fail is named, unless all are alike", () => {
  const answers = [
    graded({ model: "a", problem: "easy", sample: 0 }, "accepted"),
    graded({ model: "a", problem: "easy", sample: 1 }, "wrong-answer"),
    graded({ model: "a", problem: "hard", sample: 0 }, "wrong-answer"),
    graded({ model: "a", problem: "hard", sample: 1 }, "wrong-answer"),
    graded({ model: "a", problem: "hard", sample: 2 }, "accepted"),
  ];
  expect(headline(scoreboardOf(answers))).toContain("Most fail at hard: 2 of 3.");
  const alike = answers.filter(({ answer }) => answer.sample === 1);
  expect(headline(scoreboardOf(alike)).join(" ")).not.toContain("Most fail at");
  const never = headline(scoreboardOf(answers.filter(({ answer }) => answer.sample < 2))).join(" ");
  expect(never).not.toContain("Most fail at");
});
