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

function blockOf(language: string): string {
  return readme.split("```" + language + "\n")[1]?.split("```")[0] ?? "";
}
