import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { GradedAnswer } from "../../../src/grade-answers.ts";
import { writeCandidate } from "../../../src/runs/run-folder.ts";
import { buildResult } from "../../../src/scoreboard/build-result.ts";
import { readScoreboard } from "../../../src/scoreboard/read-scoreboard.ts";
import { writeScoreboard } from "../../../src/scoreboard/write-scoreboard.ts";
import { graded } from "../support/graded.ts";
import { runCli } from "../support/run-cli.ts";
import { scoreboardOf } from "../support/scoreboard-of.ts";

const newFolder = () => mkdtempSync(join(tmpdir(), "assay-"));

async function runOf(...answers: readonly GradedAnswer[]): Promise<string> {
  const folder = newFolder();
  for (const answer of answers) await writeCandidate(folder, answer);
  await writeScoreboard(folder, scoreboardOf(answers));
  return folder;
}

const good = graded({ model: "good" }, "accepted");
const bad = graded({ model: "bad" }, "wrong-answer");

test("a scoreboard is printed as a table with every pair, or in the format that is asked for", async () => {
  const run = await runOf(good, bad);
  const text = await runCli("scoreboard", run);
  expect(text).toMatchObject({ code: 0, stderr: "" });
  expect(text.stdout).toMatch(/^model +rank +pass@1 +95 %/);
  expect(text.stdout).toContain("\n  bad and good: not told apart: -100.0, 0 problems to 1, ");
  const csv = await runCli("scoreboard", join(run, "scoreboard.json"), "--format", "csv");
  expect(csv.stdout).toMatch(/^model,rank_best,/);
  const json = await runCli("scoreboard", run, "--format", "json");
  expect(json.stdout).toBe(readFileSync(join(run, "scoreboard.json"), "utf8"));
});

test("as HTML it is the page that report writes, and any format goes where --out says", async () => {
  const [run, elsewhere] = [await runOf(good, bad), newFolder()];
  await runCli("report", run);
  const page = readFileSync(join(run, "report.html"), "utf8");
  expect(await runCli("scoreboard", run, "--format", "html")).toEqual({ code: 0, stdout: page, stderr: "" });
  for (const format of ["html", "csv"]) {
    const out = join(elsewhere, format);
    const told = await runCli("scoreboard", run, "--format", format, "--out", out);
    expect(told).toEqual({ code: 0, stdout: `${out}\n`, stderr: "" });
    const { stdout } = await runCli("scoreboard", run, "--format", format);
    expect(readFileSync(out, "utf8")).toBe(stdout);
  }
});

test("a model under the rate that was asked for makes the exit code 1 and is named", async () => {
  const run = await runOf(good, bad);
  expect(await runCli("scoreboard", run, "--format", "markdown", "--fail-under", "0.8")).toMatchObject({
    ...{ code: 1, stderr: "assay: bad: pass@1 is 0.0 %, under --fail-under 0.8\n" },
  });
  expect((await runCli("scoreboard", await runOf(good), "--fail-under", "0.8")).code).toBe(0);
  expect((await runCli("scoreboard", run, "--fail-under", "80")).code).toBe(64);
});

test("runs are merged into a folder of their own, with the code that was graded", async () => {
  const [one, other, out] = [await runOf(good), await runOf(bad), join(newFolder(), "both")];
  const merged = await runCli("merge", one, other, "--out", out);
  expect(merged).toMatchObject({ code: 0, stderr: "" });
  expect((await readScoreboard(out)).models.map(({ model }) => model)).toEqual(["bad", "good"]);
  const { candidate } = buildResult(bad, true);
  expect(readFileSync(join(out, candidate?.file ?? ""), "utf8")).toContain("return 3.0");
  expect(await runCli("merge", one, out, "--out", out)).toMatchObject({
    code: 2,
    stderr: `assay: ${out}: is one of the runs; give another folder with --out\n`,
  });
});

test("a conflict is told in one line, and nothing is written", async () => {
  const [one, other, out] = [await runOf(good), await runOf(good), join(newFolder(), "both")];
  const file = join(other, "scoreboard.json");
  writeFileSync(file, readFileSync(file, "utf8").replace('"seed": 1', '"seed": 2'));
  const merged = await runCli("merge", one, other, "--out", out);
  expect(merged).toEqual({
    ...{ code: 2, stdout: "" },
    stderr: `assay: cannot be merged: ${one} and ${other}: seed 1 and 2\n`,
  });
  await expect(readScoreboard(out)).rejects.toThrow("cannot be read");
});

test("two runs are compared in words or as JSON", async () => {
  const [before, after] = [await runOf(bad), await runOf(good)];
  expect((await runCli("compare", before, after)).stdout).toContain(
    "bad, then good\n  pass@1: +100.0 points over 1 problem, ",
  );
  const [change] = JSON.parse((await runCli("compare", before, after, "--json")).stdout) as {
    changes: unknown[];
  }[];
  expect(change?.changes).toHaveLength(1);
});
