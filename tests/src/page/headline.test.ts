import { expect, test } from "vitest";
import { headline } from "../../../src/page/headline.ts";
import { graded } from "../support/graded.ts";
import { scoreboardOf } from "../support/scoreboard-of.ts";

test("two models that the problems do not tell apart are said not to be", () => {
  const [first] = headline(
    scoreboardOf([graded({ model: "b" }, "accepted"), graded({ model: "a" }, "wrong-answer")]),
  );
  expect(first?.more).toStrictEqual({ words: "All pairs", view: "pairs", path: [] });
  expect(first?.text).toBe(
    "No model is clearly best. b comes first with 100.0 %, 100.0 points ahead of a, but 1 problem does not tell the two apart (p = 1.000).",
  );
});

test("a model alone is told with its interval, and nobody is said to be best", () => {
  const told = headline(scoreboardOf([graded({ model: "a" }, "wrong-answer")]));
  expect(told).toEqual([
    { text: "a solves 0.0 % of the problems at the first try (95 % interval 0-79 %)." },
    {
      text: "1 of 1 answers fails, by wrong answer (1).",
      more: { words: "Which, and why", view: "problems", path: [] },
    },
    {
      text: "Nobody solves median.",
      more: { words: "See the answers", view: "problem", path: ["median"] },
    },
  ]);
});

test("where nothing was graded there is nothing to compare", () => {
  expect(headline(scoreboardOf([graded({ model: "a" }, "not-graded")]))).toEqual([
    { text: "No answer could be graded, so there is nothing to compare." },
  ]);
});

test("the problem at which most answers fail is named, unless all are alike", () => {
  const answers = [
    graded({ model: "a", problem: "easy", sample: 0 }, "accepted"),
    graded({ model: "a", problem: "easy", sample: 1 }, "wrong-answer"),
    graded({ model: "a", problem: "hard", sample: 0 }, "wrong-answer"),
    graded({ model: "a", problem: "hard", sample: 1 }, "wrong-answer"),
    graded({ model: "a", problem: "hard", sample: 2 }, "accepted"),
  ];
  expect(headline(scoreboardOf(answers))).toContainEqual({
    text: "Most fail at hard: 2 of 3.",
    more: { words: "See the answers", view: "problem", path: ["hard"] },
  });
  const alike = answers.filter(({ answer }) => answer.sample === 1);
  const textOf = (own: typeof answers) =>
    headline(scoreboardOf(own))
      .map(({ text }) => text)
      .join(" ");
  expect(textOf(alike)).not.toContain("Most fail at");
  expect(textOf(answers.filter(({ answer }) => answer.sample < 2))).not.toContain("Most fail at");
});
