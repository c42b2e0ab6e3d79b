import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { loadProblem } from "#problems";
import { DOUBLE, makeDirectory, writeDouble, writeFiles } from "../support/write-folder.ts";

const run = promisify(execFile);
const DOOR = pathToFileURL("problems/index.ts").href;

const JUDGE = `import { defineJudge } from "assay";
import fc from "fast-check";
import { double } from "./double.ts";

export default defineJudge<[n: number], number>({
  generate: fc.tuple(fc.integer({ min: 0, max: 9 })),
  reference: (n: number): number => double(n),
});
`;

const FILES = { "judge.ts": JUDGE, "double.ts": "export const double = (n: number): number => 2 * n;\n" };

test("a judge may be changed while we run", async () => {
  const folder = await writeDouble(FILES);
  expect((await loadProblem(folder)).judge.reference?.(4)).toBe(8);
  await writeFile(join(folder, "judge.ts"), JUDGE.replace("double(n)", "n + n + n"));
  expect((await loadProblem(folder)).judge.reference?.(4)).toBe(12);
});

// In a process of its own, since the test runner has a way of its own to load modules.
test.each(["", "node_modules/set", "commonjs"])(
  "Node loads a judge in a folder under %j of no package of ours",
  async (place) => {
    const root = await makeDirectory();
    const folder = join(root, place, "double");
    await writeFiles(folder, { ...DOUBLE, ...FILES });
    await writeFile(join(root, place, "package.json"), '{"type": "commonjs"}');
    const script = `const { loadProblem, generatorOf } = await import(${JSON.stringify(DOOR)});
    const problem = await loadProblem(${JSON.stringify(folder)});
    console.log(problem.judge.reference(21), typeof generatorOf(problem).generate);`;
    const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", script]);
    expect(stdout).toBe("42 function\n");
  },
);
