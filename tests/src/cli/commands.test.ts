import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeRunRecord } from "../../../src/runs/run-record.ts";
import { writeScoreboard } from "../../../src/scoreboard/write-scoreboard.ts";
import { writeSmallProblems } from "../../support/small-problems.ts";
import { runRecordWith } from "../runs/support/run-record.ts";
import { graded } from "../support/graded.ts";
import { runCli, runCliWith } from "../support/run-cli.ts";
import { scoreboardOf } from "../support/scoreboard-of.ts";

const newFolder = () => mkdtempSync(join(tmpdir(), "assay-"));

test("problems are listed by --problems as by their folder alone", async () => {
  const folder = writeSmallProblems(newFolder(), 2);
  const listed = await runCli("problems", "--problems", folder);
  expect(listed.stdout).toContain("add-1");
  expect(await runCli("problems", folder)).toEqual(listed);
});

test("runs of a folder that is not there are bad input, not none", async () => {
  expect(await runCli("runs", "nowhere")).toEqual({
    ...{ code: 2, stdout: "" },
    stderr: "assay: nowhere: no such folder; give one that holds runs\n",
  });
});

test("in a checkout the hint how to resume is what npm runs there", async () => {
  const folder = newFolder();
  await writeRunRecord(folder, runRecordWith());
  const env = { npm_package_name: "assay", npm_lifecycle_event: "assay" };
  const { stdout } = await runCliWith({ env }, "runs", folder);
  expect(stdout).toContain("resume with: npm run -s assay -- grade --model a/model --out runs/april\n");
});

test("a replay finds a model by the end of its name", async () => {
  const folder = newFolder();
  await writeScoreboard(folder, scoreboardOf([graded({ model: "openai/gpt-4o" }, "accepted")]));
  const told = async (model: string) =>
    (await runCli("replay", folder, "--model", model, "--problem", "median", "--sample", "0")).stderr;
  expect(await told("gpt-4o")).not.toContain("no model");
  expect(await told("gpt-5")).toContain('no model "gpt-5" in this run');
});

test("in a checkout `.` is the folder where the command was typed, not the package's root", async () => {
  const folder = newFolder();
  await writeScoreboard(folder, scoreboardOf([graded({ model: "openai/gpt-4o" }, "accepted")]));
  const env = { npm_package_name: "assay", npm_lifecycle_event: "assay", INIT_CWD: folder };
  const args = ["replay", ".", "--model", "gpt-5", "--problem", "median", "--sample", "0"];
  expect((await runCliWith({ env }, ...args)).stderr).toContain('no model "gpt-5" in this run');
});

test("words left over of options that npm took tell of the `--` that is missing", async () => {
  const env = { npm_package_name: "assay", npm_lifecycle_event: "assay" };
  const hint = "Did you leave out `--` after `npm run assay`?\n";
  const { code, stderr } = await runCliWith({ env }, "grade", "answers.jsonl");
  expect([code, stderr]).toEqual([64, expect.stringContaining("assay: too many arguments for 'grade'.")]);
  expect(stderr).toContain(hint);
  expect((await runCli("grade", "answers.jsonl")).stderr).not.toContain(hint);
});
