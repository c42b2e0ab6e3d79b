import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Value } from "#values";
import { decodeValue } from "#values";
import { compare } from "../../../graders/compare/compare.ts";
import type { Checker } from "#problems";
import { anyValue } from "../../support/any-value.ts";
import { problemReturning } from "../support/fake-problem.ts";

const EXACT = { kind: "exact" } as const;

function differ(got: Value, expected: Value, checker: Checker = EXACT) {
  return compare(problemReturning({ kind: "any" }, { checker }), [], got, expected);
}

const read = (json: unknown) => decodeValue(json);

describe("a value of which no type is declared", () => {
  test("is always equal to itself", () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(differ(value, value)).toBeNull();
      }),
    );
  });

  test.each([
    ["a float that is worth an int", { $float: "2" }, 2],
    ["a tuple and a list", { $tuple: [1, { $tuple: [2] }] }, [1, [2]]],
    ["sets in another order", { $set: [1, 2] }, { $set: [2, 1] }],
    ["maps in another order", { a: 1, b: [2] }, { b: [2], a: { $float: "1" } }],
    ["zeros", { $float: "-0" }, 0],
    ["no numbers", { $float: "nan" }, { $float: "nan" }],
  ])("is equal: %s", (_title, got, expected) => {
    expect(differ(read(got), read(expected))).toBeNull();
  });

  test.each([
    ["a truth and a number", true, 1, "$", "got true, expected 1"],
    ["a text and a number", "1", 1, "$", 'got "1", expected 1'],
    ["an empty set and an empty map", { $set: [] }, {}, "$", /^got /],
    ["a set and a list", { $set: [1] }, [1], "$", /^got /],
    ["an item", [1, [2, 3]], [1, [2, 4]], "$[1][1]", "got 3, expected 4"],
    ["a length", [1], [1, 2], "$", "got 1 items, expected 2"],
    ["a key", { a: 1 }, { b: 1 }, "$", 'lacks the key "b"'],
    ["a value of a key", { a: [1] }, { a: [2] }, '$["a"][0]', "got 1, expected 2"],
    ["more keys", { a: 1, b: 2 }, { a: 1 }, "$", "has 1 more keys than the 1 expected"],
  ])("differs in %s", (_title, got, expected, path, note) => {
    expect(differ(read(got), read(expected))).toEqual({ path, note: expect.stringMatching(note) as string });
  });

  test("is held by the problem's checker", () => {
    const float = { kind: "float", abs: 0.01, rel: 0 } as const;
    expect(differ([1.001, 2n], [1n, 2.005], float)).toBeNull();
    expect(differ([1.1], [1n], float)).not.toBeNull();
    expect(differ([2n, 1n], [1n, 2n], { kind: "unordered", deep: false })).toBeNull();
    expect(differ([[2n, 1n]], [[1n, 2n]], { kind: "unordered", deep: false })).not.toBeNull();
    expect(differ([[2n, 1n]], [[1n, 2n]], { kind: "unordered", deep: true })).toBeNull();
    expect(differ([2n, 1n, 2n], [1n, 2n], { kind: "set" })).toBeNull();
    expect(differ([2n], [1n, 2n], { kind: "set" })).toEqual({ path: "$", note: "lacks 1" });
  });
});

test("of a checker of sets neither order nor repetitions count, and of any-of each answer will do", () => {
  const list = { kind: "list", item: { kind: "int", min: -9, max: 9 }, minLength: 0, maxLength: 9 } as const;
  const set = problemReturning(list, { checker: { kind: "set" } });
  expect(compare(set, [], [2n, 1n, 1n], [1n, 2n])).toBeNull();
  expect(compare(set, [], [2n], [1n, 2n])).toEqual({ path: "$", note: "lacks 1" });
  const anyOf = problemReturning(list, { checker: { kind: "any-of" } });
  expect(compare(anyOf, [], [2n], [[1n], [2n]])).toBeNull();
  expect(compare(anyOf, [], [3n], [[1n], [2n]])).toEqual({
    path: "$",
    note: "is none of the 2 right answers",
  });
  const floats = problemReturning({ kind: "any" }, { checker: { kind: "any-of", abs: 0.1, rel: 0 } });
  expect(compare(floats, [], [2.05], [[1], [2]])).toBeNull();
  expect(compare(floats, [], [2.2], [[1], [2]])).not.toBeNull();
  expect(compare(anyOf, [], null, [[1n]])).toMatchObject({ note: "expected list, got null" });
});
