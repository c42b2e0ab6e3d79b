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
  await writeFile(join(folder, "judge.ts"), JUDGE.replace("double(n)", "n ** n"));
  expect((await loadProblem(folder)).judge.reference?.(4)).toBe(256);
});

// In a process of its own, since the test runner has a way of its own to load modules.
test.each(["", "node_modules/set", "commonjs"])(
  "Node loads a judge in a folder under %j of no package of ours",
  async (place) => {
    const root = await makeDirectory();
    const folder = join(root, place, "double");
    await writeFiles(folder, { ...DOUBLE, ...FILES });
    await writeFile(join(root, place, "package.json"), '{"type": "commonjs"}');
    const script = `const problem = await loadProblem(${JSON.stringify(folder)});
    console.log(problem.judge.reference(21), typeof generatorOf(problem).generate);`;
    expect(await runInNode(script)).toBe("42 function\n");
  },
);

test.each([
  [
    "bad syntax",
    { "judge.ts": "const a: number = 1;\n\nconst = 3;\n" },
    "judge.ts:3: cannot be loaded: Unexpected token `=`.",
  ],
  [
    "TypeScript that is more than types",
    { "judge.ts": "\nenum A { B }\n" },
    "judge.ts:2: cannot be loaded: TypeScript enum is not supported",
  ],
  [
    "an import of bad syntax",
    { "double.ts": "export const double = (n) =>\n  ;\n" },
    "double.ts:2: cannot be loaded: Expression expected",
  ],
  [
    "an import of a package that is not there",
    { "judge.ts": JUDGE.replace("./double.ts", "no-such-package") },
    'judge.ts:3: cannot be loaded: there is nothing to import as "no-such-package"; import assay',
  ],
  [
    "an import of a file that is not there",
    { "double.ts": null },
    "judge.ts:3: cannot be loaded: there is nothing to import as",
  ],
  [
    "an import of a name that is not exported",
    { "double.ts": "export const triple = 3;\n" },
    "judge.ts:3: cannot be loaded: SyntaxError: The requested module './double.ts' does not provide",
  ],
  [
    "a name declared twice, whose line nobody tells",
    { "judge.ts": `${JUDGE}const a = 1;\nconst a = 2;\n` },
    "judge.ts: cannot be loaded: SyntaxError: Identifier 'a' has already been declared; mend",
  ],
  [
    "code that throws",
    { "judge.ts": "\n\nthrow new RangeError('no');\n" },
    "judge.ts:3: cannot be loaded: RangeError: no; mend the code",
  ],
])("a judge with %s is told with its line", async (_, changes, message) => {
  const folder = await writeDouble({ ...FILES, ...changes });
  const told = await runInNode(
    `await loadProblem(${JSON.stringify(folder)}).catch(({ message }) => console.log(message));`,
  );
  expect(told.slice(0, join(folder, message).length)).toBe(join(folder, message));
});

async function runInNode(script: string): Promise<string> {
  const imports = `const { loadProblem, generatorOf } = await import(${JSON.stringify(DOOR)});`;
  const args = ["--input-type=module", "--eval", `${imports}\n${script}`];
  return (await run(process.execPath, args)).stdout;
}
