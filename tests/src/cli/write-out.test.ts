import { expect, test } from "vitest";
import { checkSchema } from "../../../src/authoring/checked-problem.ts";
import { writeQuickSkeleton } from "../authoring/support/write-skeleton.ts";
import { runCli } from "../support/run-cli.ts";

test("what a judge prints goes to stderr, and the JSON of the command is whole", async () => {
  const folder = await writeQuickSkeleton({
    "judge.ts": (text) =>
      `console.info("loaded");\n${text.replace(
        "reference(numbers) {",
        'reference(numbers) { console.log("asked"); process.stdout.write("twice\\n");',
      )}`,
  });
  const { code, stdout, stderr } = await runCli("check", folder, "--no-mutants", "--json");
  expect(checkSchema.parse(JSON.parse(stdout)).errors).toBe(0);
  expect(code).toBe(0);
  expect(stderr).toMatch(/^loaded\n(?:.*\n)*asked\ntwice\n/);
});

test("help is what was asked for, and goes to standard output", async () => {
  const { stdout, stderr } = await runCli("check", "--help");
  expect([stdout.startsWith("Usage: assay check "), stderr]).toEqual([true, ""]);
});
