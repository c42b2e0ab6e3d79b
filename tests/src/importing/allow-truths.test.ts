import { expect, test } from "vitest";
import { decodeValue, encodeValue } from "#values";
import { allowTruths } from "../../../src/importing/allow-truths.ts";
import type { Told } from "../../../src/importing/draft.ts";

function toldOf(...expected: readonly unknown[]): Told {
  const cases = expected.map((each, at) => ({ id: String(at), args: [], expected: decodeValue(each) }));
  return {
    parameters: [],
    annotations: [],
    returns: "",
    cases,
    compare: { kind: "exact" },
    cost: 0,
    untold: [],
    notes: [],
  };
}

const answers = (told: Told) => told.cases.map(({ expected }) => encodeValue(expected));

test("where answers are truths here and numbers there, each writing is right", () => {
  const told = allowTruths(toldOf(7, false, [true, 2, 0]));
  expect(told.compare).toEqual({ kind: "any-of" });
  expect(answers(told)).toEqual([
    [7],
    [false, 0],
    [
      [true, 2, 0],
      [true, 2, false],
      [1, 2, 0],
      [1, 2, false],
    ],
  ]);
});

test("with fractions among them the tolerance stays", () => {
  const compare = { kind: "float", abs: 1e-6, rel: 1e-7 } as const;
  const told = allowTruths({ ...toldOf([true], [2], [0.5]), compare });
  expect(told.compare).toEqual({ kind: "any-of", abs: 1e-6, rel: 1e-7 });
  expect(answers(told)).toEqual([[[true], [1]], [[2]], [[0.5]]]);
});

test("where all answers are truths, or all numbers, all stays as it was", () => {
  for (const told of [toldOf(true, false), toldOf(1, 0)]) expect(allowTruths(told)).toBe(told);
});
