import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadProblem } from "#problems";
import { FORMATS } from "../../../../src/importing/index.ts";
import { linesOf, useImporting } from "../support.ts";

const importing = useImporting();

const PROMPT =
  'from typing import List\n\ndef double_all(xs: List[int]) -> List[int]:\n    """ {{Twice}} each.\n    """\n';
const row = {
  task_id: "HumanEval/900",
  prompt: PROMPT,
  entry_point: "double_all",
  canonical_solution: "    return [2 * x for x in xs]\n",
  test: "def check(candidate):\n    assert candidate([1, 2, 3]) == [2, 4, 6]\n    assert candidate([]) == []\n",
};

test("a row of HumanEval becomes a problem with its origin, its licence and no code of ours", async () => {
  const file = await importing.file("HumanEval.jsonl.gz", `${JSON.stringify(row)}\n`);
  const { out, imported } = await importing.import(await FORMATS.humaneval(file));
  expect(imported).toEqual([
    { taskId: "HumanEval/900", slug: "humaneval-900", tests: 2, untold: [], notes: [] },
  ]);
  expect((await readdir(join(out, "humaneval-900"))).toSorted()).toEqual([
    "LICENSE",
    "problem.yaml",
    "solutions",
    "statement.md",
    "tests",
  ]);
  const problem = await loadProblem(join(out, "humaneval-900"));
  expect(problem).toMatchObject({
    origin: "HumanEval/900",
    isFixed: true,
    signature: { name: { javascript: "double_all" } },
  });
  expect(problem.statement).toContain("{ {Twice} } each.");
  expect(await linesOf(out, "humaneval-900")).toEqual([
    { id: "test-2", args: [[]], expected: [] },
    { id: "test-1", args: [[1, 2, 3]], expected: [2, 4, 6] },
  ]);
  expect(await readFile(join(out, "humaneval-900/LICENSE"), "utf8")).toContain("MIT");
});

test("a problem of which no test can be told is named with the reason, and no folder is left", async () => {
  const test = "def check(candidate):\n    assert len(candidate([1])) == 1\n";
  const file = await importing.file("odd.jsonl", JSON.stringify({ ...row, test }));
  const { out, imported } = await importing.import(await FORMATS.humaneval(file));
  expect(imported[0]).toMatchObject({
    slug: null,
    untold: [expect.stringContaining("computes with the answer")],
  });
  expect(await readdir(out)).toEqual([]);
});

test("a file of another format is refused in one line", async () => {
  const file = await importing.file("other.jsonl", '{"a": 1}');
  await expect(FORMATS.humaneval(file)).rejects.toThrow(
    /other\.jsonl: problem 1: task_id: .*another format\?/,
  );
});
