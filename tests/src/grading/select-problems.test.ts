import { expect, test } from "vitest";
import { selectProblems } from "../../../src/grading/select-problems.ts";
import { fakeProblem } from "../../graders/support/fake-problem.ts";

const PROBLEMS = ["lru-cache", "median-of-two", "median-of-one"].map((id) => ({ ...fakeProblem(), id }));
const idsOf = (patterns: readonly string[] | undefined) =>
  selectProblems(PROBLEMS, patterns).map(({ id }) => id);

test("problems keep their order and come once, however many patterns they fit", () => {
  expect(idsOf(undefined)).toEqual(PROBLEMS.map(({ id }) => id));
  expect(idsOf(["median-*", "*-one", "lru-cache"])).toEqual(PROBLEMS.map(({ id }) => id));
  expect(idsOf(["median-*"])).toEqual(["median-of-two", "median-of-one"]);
});

test("a pattern that no problem fits is told, though others do", () => {
  expect(() => idsOf(["median-*", "lru-cash"])).toThrow(
    'no problem fits --problem "lru-cash"; did you mean "lru-cache"?',
  );
});
