import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { extractCode, type LeftOut, readAnswers } from "../../../src/answers/index.ts";
import { taskFinder } from "../../../src/answers/find-task.ts";
import { answerOfSample } from "../../../src/answers/read-sample.ts";
import { fakeProblem } from "../../graders/support/fake-problem.ts";

const PROMPT = "import math\n\ndef largest(items):\n    '''The largest.'''";
const problem = fakeProblem({
  origin: "Set/1",
  statement: `Complete it.\n\n\`\`\`python\n${PROMPT}\n\`\`\`\n`,
});
const findTask = taskFinder([problem]);

async function fileOf(...rows: readonly unknown[]): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), "samples-")), "samples.jsonl");
  await writeFile(file, rows.map((row) => JSON.stringify(row)).join("\n"));
  return file;
}

test("a completion goes on from the prompt, a solution stands alone, and samples are numbered", async () => {
  const rows = [
    { completion: "    return 1" },
    { solution: "def largest(items): return 2" },
    { model: "m", completion: "" },
  ];
  const answers = await readAnswers(
    await fileOf(...rows.map((row) => ({ task_id: "Set/1", ...row }))),
    findTask,
  );
  expect(answers.map(({ problem, model, sample }) => [problem, model, sample])).toEqual([
    ["largest", "samples", 0],
    ["largest", "samples", 1],
    ["largest", "m", 0],
  ]);
  expect(answers[0]?.response).toBe(`~~~python\n${PROMPT}\n    return 1\n~~~\n`);
});

test("samples of tasks that no problem comes from are left out and told", async () => {
  const rows = ["Set/2", "Set/1", "Set/3", "Set/2"].map((task_id) => ({ task_id, completion: "" }));
  const told: LeftOut[] = [];
  const answers = await readAnswers(await fileOf(...rows), findTask, {
    onLeftOut: (left) => told.push(left),
  });
  expect(answers.map(({ problem, sample }) => [problem, sample])).toEqual([["largest", 0]]);
  expect(told).toEqual([{ tasks: ["Set/2", "Set/3"], samples: 3 }]);
});

test("a file of none but tasks of no problem is refused, and so is a sample without code", async () => {
  await expect(readAnswers(await fileOf({ task_id: "Set/2", completion: "" }), findTask)).rejects.toThrow(
    'no problem comes from "Set/2"; import its set',
  );
  await expect(readAnswers(await fileOf({ task_id: "Set/1" }), findTask)).rejects.toThrow(
    "no sample: it needs",
  );
});

test("a program is found as it was written, whatever fences stand in it", () => {
  const program = fc
    .array(fc.constantFrom("~~~", "```python", "    '''", "x = 1", "~~~~", "", "# prose"), { maxLength: 8 })
    .map(
      (lines) =>
        `def largest(items):\n    '''\n${lines.map((line) => `    ${line}`).join("\n")}\n    '''\n    return 1`,
    );
  fc.assert(
    fc.property(program, (solution) => {
      const { response } = answerOfSample(
        { task_id: "Set/1", solution },
        { problem: "largest", prompt: null },
      );
      const names = problem.signature.name;
      const found = extractCode(response, { names, mode: "function", language: "python" });
      expect(found.kind === "code" && String(found.source).trimEnd()).toBe(solution);
    }),
  );
});
