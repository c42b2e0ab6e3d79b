import { expect, test } from "vitest";
import { probeChecker } from "../../../graders/survey/probe-checker.ts";
import { fakeProblem } from "../support/fake-problem.ts";

const INPUTS = [
  { args: [[3n, 9n]], expected: 9n },
  { args: [[1n]], expected: 1n },
  { args: [[]], expected: 0n },
];

const junkOf = (problem: ReturnType<typeof fakeProblem>) =>
  probeChecker(problem, INPUTS).map(({ junk }) => junk);

test("an exact checker lets no junk pass, though some of it is what is expected in a case", () => {
  expect(junkOf(fakeProblem())).toEqual([]);
});

test("a tolerance as wide as the answers accepts constants and the answers of other cases", () => {
  const returns = { kind: "float", min: -Infinity, max: Infinity } as const;
  const { signature } = fakeProblem();
  const problem = fakeProblem({
    signature: { ...signature, returns },
    checker: { kind: "float", abs: 100, rel: 0 },
  });
  expect(junkOf(problem)).toEqual(expect.arrayContaining(["the constant -1", "the answer of another case"]));
  expect(junkOf(problem)).not.toContain("None");
});

test("a custom checker under which an answer may be right by chance passes, one that throws does not", () => {
  const checked = (check: (result: number, expected: number) => string | null) =>
    junkOf(fakeProblem({ checker: { kind: "custom" }, judge: { ...fakeProblem().judge, check } }));
  expect(
    checked((result, expected) => (result === expected || (result === 1 && expected === 9) ? null : "no")),
  ).toEqual([]);
  expect(checked(() => null)).toContain("the answer of another case");
  expect(
    checked((result, expected) => {
      if (result === -1) throw new Error("below");
      return result === expected ? null : "no";
    }),
  ).toEqual(["the constant -1"]);
});
