import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryOf, parseType, type Checker } from "#problems";
import { agreementOf } from "../../../problems/load/agree.ts";
import { anyTyped } from "../support/any-type.ts";

function agrees(checker: Checker, type: string, both: readonly [unknown, unknown]): boolean | undefined {
  return agreementOf(checker)?.(parseType(type), ...both);
}

const EXACT = { kind: "exact" } as const;
const NEAR = { kind: "float", abs: 0.1, rel: 0 } as const;
const UNORDERED = { kind: "unordered", deep: false } as const;
const DEEP = { kind: "unordered", deep: true } as const;

describe("a written answer and that of the reference", () => {
  test("agree under every checker when they are the same", () => {
    fc.assert(
      fc.property(anyTyped(arbitraryOf), ([type, natural]) => {
        for (const checker of [EXACT, NEAR, UNORDERED, DEEP])
          expect(agreementOf(checker)?.(type, natural, structuredClone(natural))).toBe(true);
      }),
    );
  });

  test.each([
    [EXACT, "list<int>", [1, 2], [2, 1]],
    [EXACT, "float", 1, 1.05],
    [NEAR, "float", 1, 1.2],
    [NEAR, "float", Infinity, 1],
    [NEAR, "list<float>", [1], [1, 1]],
    [NEAR, "map<string, float>", new Map([["a", 1]]), new Map([["b", 1]])],
    [NEAR, "map<string, float>", new Map([["a", 1]]), new Map([["a", 2]])],
    [NEAR, "optional<float>", null, 0],
    [NEAR, "tuple<int, float>", [1, 1], [2, 1]],
    [UNORDERED, "list<int>", [1, 2, 2], [1, 1, 2]],
    [UNORDERED, "list<list<int>>", [[1, 2]], [[2, 1]]],
    [UNORDERED, "tuple<list<int>>", [[1, 2]], [[2, 1]]],
    [DEEP, "list<list<int>>", [[1, 2], [3]], [[1], [2, 3]]],
  ] as const)("differ under %j of %s: %j and %j", (checker, type, one, other) => {
    expect(agrees(checker, type, [one, other])).toBe(false);
    expect(agrees(checker, type, [other, one])).toBe(false);
  });

  test.each([
    [NEAR, "float", 1, 1.05],
    [NEAR, "float", NaN, NaN],
    [NEAR, "set<float>", [1, 2], [2.05, 1]],
    [NEAR, "map<string, optional<float>>", new Map([["a", 1]]), new Map([["a", 1.05]])],
    [NEAR, "list<tuple<string, float>>", [["a", 1]], [["a", 1.05]]],
    [UNORDERED, "optional<list<int>>", [1, 2, 2], [2, 1, 2]],
    [DEEP, "list<list<int>>", [[1, 2], [3]], [[3], [2, 1]]],
    [DEEP, "map<string, tuple<list<int>>>", new Map([["a", [[1, 2]]]]), new Map([["a", [[2, 1]]]])],
  ] as const)("agree under %j of %s: %j and %j", (checker, type, one, other) => {
    expect(agrees(checker, type, [one, other])).toBe(true);
  });

  test("are not compared where only the author's check knows what is right", () => {
    expect(agreementOf({ kind: "custom" })).toBe(null);
  });
});
