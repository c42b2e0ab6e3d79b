import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadProblem } from "#problems";
import { makeDirectory, writeFiles } from "./support/write-folder.ts";

const readme = await readFile("problems/README.md", "utf8");

test("the problem in the README is one", async () => {
  const folder = join(await makeDirectory(), "double-it");
  await writeFiles(folder, {
    "problem.yaml": blockOf("yaml"),
    "statement.md": "Double up to {{length_max}} numbers.",
    "judge.ts": blockOf("ts"),
    "tests/hidden.jsonl": /`(\{"id": "one".*?\})`/.exec(readme)?.[1] ?? "",
    "tests/invalid.jsonl": '{"id": "unlucky", "args": [[13]]}',
    "solutions/accepted/reference.py": "def doubleIt(numbers):\n    return [2 * n for n in numbers]\n",
  });
  const problem = await loadProblem(folder);
  expect(problem.hidden[0]).toEqual({ id: "one", why: "a single element", args: [[3n]], expected: [6n] });
  expect(problem.judge.reference?.([3])).toEqual([6]);
});

test("the parameters in the README are as it says", async () => {
  const folder = join(await makeDirectory(), "double-it");
  const parameters = blockOf("yaml", 2).trimEnd().replaceAll(/^/gm, "    ");
  await writeFiles(folder, {
    "problem.yaml": blockOf("yaml")
      .replace("n_max: 1000", "end_max: 3, age_max: 130, n_max: 1000")
      .replace(/ {4}- .*/, parameters),
    "statement.md": "Double.",
    "tests/hidden.jsonl": '{"id": "one", "args": [["a"], [[0, 4]], {"b": 131}]}',
    "solutions/accepted/reference.py": "def doubleIt(words, spans, ages):\n    return [2]\n",
  });
  await expect(loadProblem(folder)).rejects.toThrow("hidden.jsonl:1: spans[0][1]: 4 is above 3;");
});

function blockOf(language: string, number = 1): string {
  return readme.split("```" + language + "\n")[number]?.split("```")[0] ?? "";
}
