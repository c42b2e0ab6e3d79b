import { join } from "node:path";
import { expect, test } from "vitest";
import { loadProblem } from "#problems";
import { encodeValue } from "#values";
import { deserializeMbpp } from "../../../../src/importing/formats/deserialize-mbpp.ts";
import { FORMATS } from "../../../../src/importing/index.ts";
import { linesOf, useImporting } from "../support.ts";

const importing = useImporting();

const row = {
  task_id: "Mbpp/900",
  prompt: '"""\nHalve a number.\nassert halve(4) == 2.0\n"""\n',
  entry_point: "halve",
  canonical_solution: "def halve(n):\n    if n == 13:\n        while True: pass\n    return n / 2\n",
  base_input: [[4], [100]],
  atol: 0,
  plus_input: [[13], [3]],
};

test("the reference says what is right, base tests come first, and inputs over the cap are named", async () => {
  const file = await importing.file("MbppPlus.jsonl", JSON.stringify(row));
  const { out, imported } = await importing.import(await FORMATS.evalplus(file));
  expect(imported[0]).toMatchObject({
    tests: 3,
    untold: ["plus-0: the reference spends over 1,000,000,000 instructions"],
  });
  expect(await linesOf(out, "mbpp-900")).toEqual([
    { id: "base-0", args: [4], expected: { $float: "2" } },
    { id: "base-1", args: [100], expected: { $float: "50" } },
    { id: "plus-1", args: [3], expected: 1.5 },
  ]);
  const problem = await loadProblem(join(out, "mbpp-900"));
  expect(problem.checker).toEqual({ kind: "float", abs: 1e-6, rel: 1e-7 });
  expect(problem.statement).toMatch(/^Halve a number\./);
});

test("a function whose answers are compared as sets is imported so, and special oracles are named", async () => {
  const both = [
    {
      ...row,
      task_id: "Mbpp/769",
      entry_point: "Diff",
      canonical_solution: "def Diff(n):\n    return [n, n]\n",
      plus_input: {},
    },
    {
      ...row,
      task_id: "Mbpp/295",
      entry_point: "sum_div",
      canonical_solution: "def sum_div(n):\n    return n\n",
    },
  ];
  const file = await importing.file("special.jsonl", both.map((each) => JSON.stringify(each)).join("\n"));
  const { out, imported } = await importing.import(await FORMATS.evalplus(file));
  expect((await loadProblem(join(out, "mbpp-769"))).checker).toEqual({ kind: "set" });
  expect(imported[1]).toMatchObject({ slug: "mbpp-295", untold: [] });
  expect((await linesOf(out, "mbpp-295"))[0]).toEqual({ id: "base-0", args: [4], expected: [4, 0] });
  expect((await loadProblem(join(out, "mbpp-295"))).checker).toEqual({ kind: "any-of" });
});

test.each([
  [2, [[[1n], [2n]]], [[{ $tuple: [1] }, { $tuple: [2] }]]],
  [63, [[[[1n]]]], [[[{ $tuple: [1] }]]]],
  [259, [[[[1n]], [[2n]]]], [[{ $tuple: [{ $tuple: [1] }] }, { $tuple: [{ $tuple: [2] }] }]]],
  [115, [[[[1n, 1n], []]]], [[[{ $set: [1] }, {}]]]],
  [580, [[[1n, [2n]]]], [[{ $tuple: [1, { $tuple: [2] }] }]]],
  [3, [[[1n]]], [[[1]]]],
] as const)("the arguments of Mbpp/%i are as Python has them", (number, inputs, wanted) => {
  const read = deserializeMbpp(`Mbpp/${number}`, inputs);
  expect(typeof read === "string" ? read : read.map((args) => encodeValue(args))).toEqual(wanted);
});

test("complex numbers have no notation", () => {
  expect(deserializeMbpp("Mbpp/252", [])).toBe("its arguments are complex numbers, which have no notation");
});
