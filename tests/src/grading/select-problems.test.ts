import { expect, test } from "vitest";
import { selectProblems } from "../../../src/grading/select-problems.ts";
import { shippedProblems } from "../../../src/package-root.ts";
import { fakeProblem } from "../../graders/support/fake-problem.ts";

const PROBLEMS = ["lru-cache", "median-of-two", "median-of-one"].map((id) => ({ ...fakeProblem(), id }));
const idsOf = (patterns: readonly string[] | undefined, folder = "my-problems") =>
  selectProblems(PROBLEMS, patterns, folder).map(({ id }) => id);

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

test("of the shipped problems none is listed where no name is near, since it may be one of somebody's own", () => {
  expect(() => idsOf(["two-sum"])).toThrow("; known: lru-cache, median-of-two, median-of-one");
  expect(() => idsOf(["two-sum"], shippedProblems())).toThrow(
    'no problem fits --problem "two-sum"; your own? add --problems DIR; assay problems lists the shipped ones',
  );
});
