import { join } from "node:path";
import { expect, test } from "vitest";
import { loadProblem } from "#problems";
import { makeDirectory, writeFiles } from "./support/write-folder.ts";

const YAML = `id: half
title: Half
version: 1
difficulty: easy
mode: function
signature: { name: half, parameters: [{ name: x, type: any }], returns: any }
inputs: fixed
checker: set
provenance: { author: me, origin: Set/7, licence: MIT }
`;

test("a problem with fixed inputs needs no complexity, and knows where it comes from", async () => {
  const folder = join(await makeDirectory(), "half");
  await writeFiles(folder, {
    "problem.yaml": YAML,
    "statement.md": "Halve.",
    "tests/hidden.jsonl": '{"id": "one", "args": [[2, 4.5]], "expected": [1, 2.25]}',
    "solutions/accepted/reference.py": "def half(x):\n    return [y / 2 for y in x]\n",
  });
  const problem = await loadProblem(folder);
  expect(problem).toMatchObject({ origin: "Set/7", isFixed: true, checker: { kind: "set" } });
  expect(problem.complexity.parameters).toEqual([]);
  expect(problem.hidden[0]?.args).toEqual([[2n, 4.5]]);
});

test("a problem with fixed inputs, each with its answer, needs no solution", async () => {
  const folder = join(await makeDirectory(), "half");
  const files = {
    "problem.yaml": YAML,
    "statement.md": "Halve.",
    "tests/hidden.jsonl": '{"id": "one", "args": [2], "expected": 1}',
  };
  await writeFiles(folder, files);
  expect((await loadProblem(folder)).solutions).toEqual([]);
  await writeFiles(folder, { ...files, "tests/hidden.jsonl": '{"id": "one", "args": [2]}' });
  await expect(loadProblem(folder)).rejects.toThrow("there is no accepted solution");
});
