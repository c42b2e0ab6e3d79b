import { existsSync, readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { generatorOf, isRightError, loadProblems, makeRandom, type Problem, toValue } from "#problems";
import { stringifyValue, type Value } from "#values";

const problems = await loadProblems("problems");

test("every folder with a problem.yaml is a shipped problem, in the order of the ids", () => {
  const folders = readdirSync("problems").filter((name) => existsSync(`problems/${name}/problem.yaml`));
  expect(problems.map(({ id }) => id)).toEqual(folders.toSorted());
  expect(folders).toContain("median-of-two-sorted-arrays");
});

describe.each(problems)("$id", (problem) => {
  test("has examples, at least ten hidden cases, each with a reason, and three properties", () => {
    expect(problem.examples.length).toBeGreaterThanOrEqual(3);
    expect(problem.hidden.length).toBeGreaterThanOrEqual(10);
    expect(problem.hidden.filter(({ why }) => why === null)).toEqual([]);
    expect(Object.keys(problem.judge.properties ?? {}).length).toBeGreaterThanOrEqual(3);
  });

  test("has accepted solutions in every language, and wrong and slow ones", () => {
    const accepted = problem.solutions.filter(({ expectation }) => expectation === "accepted");
    expect(new Set(accepted.map(({ language }) => language))).toEqual(
      new Set(["python", "javascript", "typescript"]),
    );
    const kinds = problem.solutions.map(({ expectation }) => expectation);
    expect(kinds).toEqual(expect.arrayContaining(["wrong", "slow"]));
  });

  test("names the class of every slow solution", () => {
    const slow = problem.solutions.filter(({ expectation }) => expectation === "slow");
    expect(slow.filter(({ source }) => !/^(#|\/\/) time: O\(.+\)/m.test(source))).toEqual([]);
  });

  test("leaves no placeholder in its statement", () => {
    expect(problem.statement).not.toContain("{{");
  });

  test("has a reference that keeps every property on generated inputs", () => {
    fc.assert(
      fc.property(generatorOf(problem) as fc.Arbitrary<unknown[]>, (args) => {
        fc.pre(isValid(problem, args) && isAnswered(problem, args));
        expect(brokenProperties(problem, args)).toEqual([]);
      }),
    );
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

/** Properties are not asked of an input for which an error is right. */
function isAnswered({ judge }: Problem, args: readonly unknown[]): boolean {
  try {
    judge.reference?.(...structuredClone(args));
    return true;
  } catch (error) {
    if (isRightError(error)) return false;
    throw error;
  }
}

function brokenProperties({ judge }: Problem, args: readonly unknown[]): string[] {
  const answer = (input: readonly unknown[]): unknown => judge.reference?.(...structuredClone(input));
  const broken = Object.entries(judge.properties ?? {}).filter(([, { variants, holds }]) => {
    const others = variants?.(...structuredClone(args)) ?? [];
    return !holds({ args, result: answer(args), variants: others.map(answer) });
  });
  return broken.map(([title]) => title);
}
