import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findResult } from "../../../src/scoreboard/find-result.ts";
import { readScoreboard, readSettings } from "../../../src/scoreboard/read-scoreboard.ts";
import { writeScoreboard } from "../../../src/scoreboard/write-scoreboard.ts";
import { graded } from "../support/graded.ts";
import { scoreboardOf } from "../support/scoreboard-of.ts";

const newFolder = () => mkdtempSync(join(tmpdir(), "assay-"));

test("a scoreboard that was written is read back the same, and no draft is left", async () => {
  const folder = newFolder();
  const scoreboard = scoreboardOf([graded({}, "accepted"), graded({ sample: 1 }, "runtime-error")]);
  await writeScoreboard(folder, scoreboard);
  expect(await readScoreboard(folder)).toEqual(scoreboard);
  expect(readdirSync(folder)).toEqual(["scoreboard.json"]);
});

test("a file that is no scoreboard is refused with its place", async () => {
  const folder = newFolder();
  await expect(readScoreboard(folder)).rejects.toThrow(
    "scoreboard.json: cannot be read; give the --out folder",
  );
  writeFileSync(join(folder, "scoreboard.json"), "{");
  await expect(readScoreboard(folder)).rejects.toThrow("scoreboard.json: not JSON");
  const scoreboard = { ...scoreboardOf([graded({}, "accepted")]), settings: { seed: "1" } };
  writeFileSync(join(folder, "scoreboard.json"), JSON.stringify(scoreboard));
  await expect(readScoreboard(folder)).rejects.toThrow("no scoreboard of version 2: settings.seed");
});

test("a scoreboard of another version is refused, and yet says what it was graded with", async () => {
  const folder = newFolder();
  const { settings } = scoreboardOf([graded({}, "accepted")]);
  writeFileSync(join(folder, "scoreboard.json"), JSON.stringify({ schemaVersion: 1, settings }));
  await expect(readScoreboard(folder)).rejects.toThrow("no scoreboard of version 2; grade or regrade");
  expect(await readSettings(folder)).toEqual(settings);
  expect(await readSettings(newFolder())).toBeNull();
});

test("an answer that is not in the run is answered with what is", () => {
  const scoreboard = scoreboardOf([graded({ model: "gpt-4o", sample: 3 }, "accepted")]);
  const find = (model: string, problem: string, sample: number) => () =>
    findResult(scoreboard, { model, problem, sample });
  expect(find("gpt-4", "median", 3)).toThrow('no model "gpt-4" in this run; did you mean "gpt-4o"?');
  expect(find("gpt-4o", "medain", 3)).toThrow('no problem "medain" in this run; did you mean "median"?');
  expect(find("gpt-4o", "median", 0)).toThrow("no sample 0 in this run; known: 3");
  expect(find("gpt-4o", "median", 3)()).toMatchObject({ sample: 3 });
});
