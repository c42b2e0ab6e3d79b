import type { Judge, Problem } from "#problems";
import { DEFAULT_LIMITS } from "#sandbox";
import type { GradedAnswer } from "../../../src/grade-answers.ts";
import { buildScoreboard } from "../../../src/scoreboard/build-scoreboard.ts";
import type { Run, Scoreboard } from "../../../src/scoreboard/scoreboard.ts";
import { fakeProblem } from "../../graders/support/fake-problem.ts";

export const RUN: Run = {
  started: "2026-01-02T03:04:05.000Z",
  finished: "2026-01-02T03:04:06.000Z",
  host: "here",
  node: "v24.0.0",
  jobs: 2,
  paths: { answers: "answers.jsonl", problems: "problems", out: "out" },
};

const solutions: Problem["solutions"] = [
  { expectation: "accepted", file: "reference.py", language: "python", source: "" },
];
const judge: Judge = { families: { random: () => [] } };

/** The scoreboard of some graded answers to the problems `median` and `other`, with references in Python, and `unmeasured`, which has no families. */
export function scoreboardOf(
  graded: readonly GradedAnswer[],
  run: Run = RUN,
  shipped?: readonly Problem[],
): Scoreboard {
  const ids = ["median", "other", "not-asked"];
  const problems = [
    ...ids.map((id) =>
      fakeProblem({ id, hash: `hash of ${id}`, judge, solutions, tags: id === "median" ? ["arrays"] : [] }),
    ),
    fakeProblem({ id: "unmeasured" }),
  ];
  const versions = { pyodide: "1", assay: "2" };
  return buildScoreboard({ graded, problems, versions, seed: 1, limits: DEFAULT_LIMITS, run, shipped });
}
