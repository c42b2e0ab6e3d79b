import { expect, test } from "vitest";
import { writeQuickSkeleton } from "../authoring/support/write-skeleton.ts";
import { runCli } from "../support/run-cli.ts";

const ENDED = "assay: the process was ended before the command was done, by a judge perhaps\n";

const withReference = (code: string) =>
  writeQuickSkeleton({
    "judge.ts": (text) => text.replace("reference(numbers) {", `reference(numbers) { ${code}`),
  });

test.each([0, 3])("a judge that exits with %i is no success of the command that it ends", async (code) => {
  const folder = await withReference(`process.exit(${code});`);
  const ended = await runCli("check", folder, "--no-mutants");
  expect([ended.code, ended.stderr.endsWith(ENDED)]).toEqual([70, true]);
});

test("a judge that exits as it is loaded is none either", async () => {
  const folder = await writeQuickSkeleton({ "judge.ts": (text) => `process.exit(0);\n${text}` });
  expect(await runCli("check", folder)).toEqual({ code: 70, stdout: "", stderr: ENDED });
});

test("a judge that exits once the command is done changes nothing of how it went", async () => {
  const folder = await withReference(`process.on("beforeExit", () => process.exit(0));`);
  const { code } = await runCli("check", folder, "--no-mutants", "--strict");
  expect(code).toBe(1);
});
