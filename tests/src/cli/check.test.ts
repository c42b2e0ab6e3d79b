import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { checkSchema } from "../../../src/authoring/checked-problem.ts";
import { writeQuickSkeleton } from "../authoring/support/write-skeleton.ts";
import { runCli } from "../support/run-cli.ts";

const UNREACHED = (text: string) => text.replace(/ +stress: .*\n/, "");

test("a check prints findings, matrix and mutants, and ends with 0 though there are warnings", async () => {
  const folder = await writeQuickSkeleton({ "problem.yaml": UNREACHED });
  const { code, stdout } = await runCli("check", dirname(folder));
  const parts = [
    "longest-run\n",
    `! warning  ${join(folder, "problem.yaml")}:15: no test reaches the bound 20000 of the length of numbers; `,
    "  mutants of             all  killed  survived  equivalent\n",
    "lock.json: is of the problem as it was before a change; when the problem is done, run: assay lock ",
    "! 1 problem: 0 errors, 2 warnings\n",
  ];
  expect(parts.filter((part) => !stdout.includes(part))).toEqual([]);
  expect(stdout).toMatch(/^ {2}solution +examples +hidden +generated\n/m);
  expect(stdout).toMatch(/^ {2}wrong\/one_at_least\.py +pass +fails 1\/7 +wrong-answer\n/m);
  expect(code).toBe(0);
});

test("with --strict warnings end with 1, and --json is what its schema says, the same each time", async () => {
  const folder = await writeQuickSkeleton({ "problem.yaml": UNREACHED });
  const args = ["check", folder, "--json", "--strict", "--no-mutants"];
  const [one, other] = [await runCli(...args), await runCli(...args)];
  const checked = checkSchema.parse(JSON.parse(one.stdout));
  expect([one.code, checked.errors, checked.warnings, checked.problems[0]?.problem]).toEqual([
    1,
    0,
    2,
    "longest-run",
  ]);
  expect(other.stdout).toBe(one.stdout);
});

test("errors end with 1, also where the problem cannot be read, and the next one is checked", async () => {
  const [broken, sound] = [await writeQuickSkeleton(), await writeQuickSkeleton()];
  await writeFile(join(broken, "statement.md"), "{{nothing}}");
  await rename(sound, join(dirname(broken), "second"));
  const { code, stdout } = await runCli("check", dirname(broken), "--no-mutants");
  expect(code).toBe(1);
  expect(stdout).toContain("statement.md:1: unknown placeholder {{nothing}}; ");
  expect(stdout).toContain('problem.yaml:2: the id "longest-run" is not the folder\'s name; write second');
  expect(stdout).toContain("✗ 2 problems: 2 errors, 0 warnings\n");
});

test("with --watch it checks again when something is saved", async () => {
  const folder = await writeQuickSkeleton();
  const main = join(import.meta.dirname, "../../../src/cli/main.ts");
  const child = spawn(process.execPath, [main, "check", folder, "--watch", "--no-mutants"]);
  let [told, seen] = ["", ""];
  child.stdout.on("data", (part: Buffer) => (told += part.toString()));
  for await (const part of child.stderr as AsyncIterable<Buffer>) {
    seen += part.toString();
    if (!seen.includes("watching; Ctrl-C ends it\n")) continue;
    expect(told).toContain("1 problem: 0 errors");
    await writeFile(join(folder, "statement.md"), "{{nothing}}");
    while (!told.includes("unknown placeholder {{nothing}}")) await once(child.stdout, "data");
    child.kill("SIGINT");
    break;
  }
  expect(await once(child, "exit")).toEqual([null, "SIGINT"]);
});

test("with --watch what is saved during the first check is checked next", async () => {
  const folder = await writeQuickSkeleton();
  const other = join(dirname(folder), "other");
  await cp(folder, other, { recursive: true });
  const definition = await readFile(join(other, "problem.yaml"), "utf8");
  await writeFile(join(other, "problem.yaml"), definition.replace("id: longest-run", "id: other"));
  const main = join(import.meta.dirname, "../../../src/cli/main.ts");
  const child = spawn(process.execPath, [main, "check", dirname(folder), "--watch", "--no-mutants"]);
  let told = "";
  child.stdout.on("data", (part: Buffer) => (told += part.toString()));
  while (!told.includes("accepted/reference.py")) await once(child.stdout, "data");
  expect(told).not.toContain("2 problems");
  await writeFile(join(folder, "statement.md"), "{{nothing}}");
  while (!told.includes("unknown placeholder {{nothing}}")) await once(child.stdout, "data");
  child.kill("SIGINT");
  expect(await once(child, "exit")).toEqual([null, "SIGINT"]);
});

test.skipIf(process.platform === "win32").each(["SIGINT", "SIGTERM"] as const)(
  "a judge that never ends does not hold up %s",
  async (signal) => {
    const folder = await writeQuickSkeleton({
      "judge.ts": (text) =>
        text.replace(
          "reference(numbers) {",
          'reference(numbers) { process.stderr.write("asked\\n"); for (;;);',
        ),
    });
    const main = join(import.meta.dirname, "../../../src/cli/main.ts");
    const child = spawn(process.execPath, [main, "check", folder, "--no-mutants"]);
    let told = "";
    child.stderr.on("data", (part: Buffer) => (told += part.toString()));
    while (!told.includes("asked")) await once(child.stderr, "data");
    child.kill(signal);
    expect(await once(child, "exit")).toEqual([null, signal]);
  },
);

test("a folder without problems is refused in one line", async () => {
  const { code, stderr } = await runCli("check", "tests/src");
  expect([code, stderr]).toEqual([2, expect.stringMatching(/^assay: tests\/src: holds no problem; .*\n$/)]);
});
