import { expect, test } from "vitest";
import { applyEdits } from "../../../../src/authoring/mutation/mutant.ts";
import { scriptEdits } from "../../../../src/authoring/mutation/script-edits.ts";

const mutantsOf = (source: string) =>
  applyEdits(source, scriptEdits(source, "0")).map(({ mutator, after }) => `${mutator}: ${after}`);

test("comparisons move their bound and turn round", () => {
  expect(mutantsOf("while (a < b) { }")).toEqual([
    "negated condition: while (!(a < b)) { }",
    "comparison: while (a <= b) { }",
    "comparison: while (a >= b) { }",
  ]);
});

test("an operator that binds otherwise is put in brackets", () => {
  expect(mutantsOf("const c = a - b * d;")).toEqual([
    "arithmetic: const c = a + b * d;",
    "arithmetic: const c = a - (b / d);",
  ]);
});

test("numbers move by one, computed bounds too", () => {
  expect(mutantsOf("return list.slice(from, 7);")).toEqual([
    "returned default: return 0;",
    "off by one: return list.slice(from + 1, 7);",
    "off by one: return list.slice(from - 1, 7);",
    "constant: return list.slice(from, 6);",
    "constant: return list.slice(from, 8);",
  ]);
});

test("statements and guards go, jumps change places, a not goes, logic and extremes turn over", () => {
  const found = mutantsOf(
    "for (const a of b) { if (!a && c) continue; d = Math.min(a, c); e([a]); } export const f = true;",
  );
  const counted = Map.groupBy(found, (each) => each.split(":")[0]);
  expect([...counted].map(([mutator, all]) => `${all.length} ${mutator}`)).toEqual([
    "3 deleted statement",
    "1 removed not",
    "1 and/or",
    "1 negated condition",
    "1 break/continue",
    "1 min/max",
    "1 empty container",
    "1 boolean",
  ]);
});

test("what does not parse has none", () => {
  expect(mutantsOf("while (")).toEqual([]);
});
