import { expect, test } from "vitest";
import type { Checker, Type } from "#problems";
import { decodeValue } from "#values";
import { compare } from "../../../graders/compare/compare.ts";
import { problemReturning } from "../support/fake-problem.ts";

const ANY: Type = { kind: "any" };

function noteOf(checker: Checker, got: unknown, expected: unknown): string | null {
  const problem = problemReturning(ANY, { checker });
  return compare(problem, [], decodeValue(got), decodeValue(expected))?.note ?? null;
}

test("values without a declared type are compared as they are", () => {
  expect(noteOf({ kind: "exact" }, [1, { $tuple: ["a", null] }], [{ $float: "1" }, ["a", null]])).toBeNull();
  expect(noteOf({ kind: "exact" }, [1, 2], [1, 3])).toMatch(/got 2, expected 3/);
  expect(noteOf({ kind: "exact" }, true, 1)).toBeNull();
  expect(noteOf({ kind: "exact" }, true, 2)).not.toBeNull();
});

test("a tolerance holds for the floats in values without a declared type", () => {
  const near: Checker = { kind: "float", abs: 1e-6, rel: 0 };
  expect(noteOf(near, { a: [0.3000000001] }, { a: [0.3] })).not.toBeNull();
  expect(noteOf(near, [0.3000000001, 3], [0.3, { $float: "3.0000001" }])).toBeNull();
  expect(noteOf(near, [0.31], [0.3])).not.toBeNull();
});

test("under the checker set neither order nor repetition counts, and nothing may lack", () => {
  expect(noteOf({ kind: "set" }, [2, 1, 1], { $tuple: [1, 2] })).toBeNull();
  expect(noteOf({ kind: "set" }, [2], [1, 2])).toBe("lacks 1");
  expect(noteOf({ kind: "set" }, [2, 1, 3], [1, 2])).toBe("3 is not expected");
});
