import { existsSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadProblems, makeRandom, type Problem, toValue } from "#problems";
import { stringifyValue, type Value } from "#values";

const problems = await loadProblems("problems");

test("every folder with a problem.yaml is a shipped problem, in the order of the ids", () => {
  const folders = readdirSync("problems").filter((name) => existsSync(`problems/${name}/problem.yaml`));
  expect(problems.map(({ id }) => id)).toEqual(folders.toSorted());
  expect(folders).toContain("median-of-two-sorted-arrays");
});

describe.each(problems)("$id", (problem) => {
  test("has examples, and hidden cases that each have a reason", () => {
    expect(problem.examples.length).toBeGreaterThanOrEqual(2);
    expect(problem.hidden.length).toBeGreaterThanOrEqual(8);
    expect(problem.hidden.filter(({ why }) => why === null)).toEqual([]);
  });

  test("has accepted solutions in every language, three wrong ones and a slow one", () => {
    const of = Map.groupBy(problem.solutions, ({ expectation }) => expectation);
    expect(new Set(of.get("accepted")?.map(({ language }) => language))).toEqual(
      new Set(["python", "javascript", "typescript"]),
    );
    expect(of.get("wrong")?.length).toBeGreaterThanOrEqual(3);
    expect(of.get("slow")?.length).toBeGreaterThanOrEqual(1);
  });

  test("names the class of every slow solution", () => {
    const slow = problem.solutions.filter(({ expectation }) => expectation === "slow");
    expect(slow.filter(({ source }) => !/^(#|\/\/) time: O\(.+\)/m.test(source))).toEqual([]);
  });

  test("leaves no placeholder in its statement", () => {
    expect(problem.statement).not.toContain("{{");
  });

  test("has families that make the same valid input from the same size and seed", () => {
    const size = Object.fromEntries(problem.complexity.parameters.map((name, index) => [name, 40 + index]));
    for (const family of Object.values(problem.judge.families ?? {})) {
      const args = family(size, makeRandom(5));
      expect(isValid(problem, args)).toBe(true);
      expect(family(size, makeRandom(5))).toEqual(args);
    }
  });
});

test("a whole number where a float is declared is read as a float", () => {
  const median = problems.find(({ id }) => id === "median-of-two-sorted-arrays");
  expect(stringifyValue((median?.hidden[0]?.expected ?? null) as Value)).toBe(
    stringifyValue(toValue(FLOAT, 6)),
  );
});

const FLOAT = { kind: "float", min: -Infinity, max: Infinity } as const;

function isValid({ judge }: Problem, args: readonly unknown[]): boolean {
  return (judge.validate?.(...structuredClone(args)) ?? null) === null;
}
