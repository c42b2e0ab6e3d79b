import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { refuseForeignFiles, removeStaleCandidates } from "../../../src/runs/earlier-run.ts";
import { openLog } from "../../../src/runs/log.ts";
import { writeScoreboard } from "../../../src/scoreboard/write-scoreboard.ts";
import { graded } from "../support/graded.ts";
import { scoreboardOf } from "../support/scoreboard-of.ts";

/** A new folder that holds these files. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "assay-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

test.each([
  ["scoreboard.json", '{"teams": []}'],
  ["scoreboard.json", "no JSON"],
  ["log.jsonl", '{"msg":"hello"}\n'],
  ["candidates", "Ann, Bob"],
  ["candidates/ann/letter/0.py", ""],
])("%s that no run wrote is never written over", async (name, text) => {
  const folder = folderWith({ [name]: text });
  await expect(refuseForeignFiles(folder)).rejects.toThrow(
    /is there already and is not of Assay's making; give another folder with --out$/,
  );
});

test("the folder of an earlier run is taken again, also of one that was interrupted", async () => {
  const finished = folderWith({ "candidates/m/p/0.py": "" });
  await writeScoreboard(finished, scoreboardOf([graded({}, "accepted")]));
  await refuseForeignFiles(finished);
  const interrupted = folderWith({ "candidates/m/p/0.py": "" });
  openLog(interrupted, { onLost: () => undefined }).info({ answers: 1, seed: 1, jobs: 2 }, "started");
  await refuseForeignFiles(interrupted);
  expect(existsSync(join(interrupted, "candidates/m/p/0.py"))).toBe(true);
});

test.each([
  ["run.json", '{"assay":"run","version":1}\n'],
  ["replies.jsonl", '{"assay":"journal","version":1,"of":"replies"}\n{"key":'],
  ["grades.jsonl", '{"assay":"journal","version":1,"of":"grades"}\n'],
])("a torn scoreboard and log lock nobody out of a folder that holds a run's %s", async (name, text) => {
  const torn = {
    "scoreboard.json": '{"schemaVer',
    "log.jsonl": '{"level":30,"ti',
    "candidates/m/p/0.py": "",
  };
  await refuseForeignFiles(folderWith({ ...torn, [name]: text }));
  await expect(refuseForeignFiles(folderWith({ ...torn, [name]: "{}" }))).rejects.toThrow(
    "is not of Assay's making",
  );
});

test("only the code of earlier runs is removed", async () => {
  const [kept, stale, notes] = ["candidates/m/p/0.py", "candidates/old/p/12.js", "candidates/notes.txt"];
  const folder = folderWith({ [kept]: "", [stale]: "", [notes]: "" });
  await removeStaleCandidates(folder, new Set([kept]));
  expect([kept, stale, notes].map((file) => existsSync(join(folder, file)))).toEqual([true, false, true]);
});

test("a run that left no code needs no clearing", async () => {
  await expect(removeStaleCandidates(folderWith({}), new Set())).resolves.toBeUndefined();
});
