import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { problemFacts, writePageRun } from "../page/support/page-run.ts";
import { runCli } from "../support/run-cli.ts";

const newFolder = () => mkdtempSync(join(tmpdir(), "assay-"));

test("a run is written as one page, in its folder or where it is asked for, and the same each time", async () => {
  const run = newFolder();
  const answer = { model: "a", problem: "p", code: "x = 1", verdict: { kind: "accepted" } } as const;
  await writePageRun(run, [problemFacts("p")], [answer]);
  const file = join(run, "report.html");
  expect(await runCli("report", run)).toEqual({ code: 0, stdout: `${file}\n`, stderr: "" });
  const page = readFileSync(file, "utf8");
  expect(page).toContain("default-src 'none'; script-src 'sha256-");
  expect(page).not.toContain("x = 1");
  const other = join(newFolder(), "other.html");
  expect(await runCli("report", join(run, "scoreboard.json"), "--out", other)).toMatchObject({ code: 0 });
  expect(readFileSync(other, "utf8")).toBe(page);
});

test("a folder that holds no run is told in a line", async () => {
  const folder = newFolder();
  const told = await runCli("report", folder);
  expect(told).toMatchObject({ code: 2, stdout: "" });
  expect(told.stderr).toContain("cannot be read; give the --out folder of an earlier run");
});
