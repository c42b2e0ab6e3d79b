import { execFileSync } from "node:child_process";
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { BUDGET_SPENT } from "../../../src/asking/stops.ts";
import { openReplies, REPLIES_FILE } from "../../../src/replies/store.ts";
import { listRuns } from "../../../src/runs/list-runs.ts";
import { lockRun } from "../../../src/runs/lock.ts";
import { writeRunRecord } from "../../../src/runs/run-record.ts";
import { summarizeRun } from "../../../src/runs/summarize-run.ts";
import { writeScoreboard } from "../../../src/scoreboard/write-scoreboard.ts";
import { replyWith } from "../replies/support/reply.ts";
import { graded } from "../support/graded.ts";
import { scoreboardOf } from "../support/scoreboard-of.ts";
import { runRecordWith } from "./support/run-record.ts";

function newFolder(name: string, parent = mkdtempSync(join(tmpdir(), "assay-"))): string {
  mkdirSync(join(parent, name));
  return join(parent, name);
}

const scoreboard = () =>
  scoreboardOf([
    graded({}, "accepted"),
    graded({ sample: 1 }, "wrong-answer"),
    graded({ sample: 2 }, "not-graded"),
  ]);

test("a run that ended early says what is there, what it cost and how it is resumed", async () => {
  const folder = newFolder("april");
  const record = runRecordWith();
  await writeRunRecord(folder, record);
  const replies = await openReplies(folder);
  await replies.append(replyWith({ key: "1", costUsd: 0.5 }));
  await replies.append(replyWith({ key: "2", costUsd: 0.25 }));
  await replies.append(replyWith({ key: "3", costUsd: null }));
  await replies.append(replyWith({ key: "2", costUsd: 0.75 }));
  await replies.close();
  expect(await summarizeRun(folder)).toEqual({
    folder,
    started: record.started,
    state: { kind: "interrupted", command: record.command },
    ...{ models: ["a/model"], problems: 2, samples: 5, replies: 3, graded: null, expected: 10 },
    cost: { usd: 1.25, unpriced: 1 },
    best: null,
  });
});

test("a run that came to its end with replies missing is incomplete, and says if a budget stopped it", async () => {
  const folder = newFolder("april");
  const record = runRecordWith();
  await writeRunRecord(folder, record);
  const stopped = (message: string) => ({ kind: "not-graded", reason: "not-asked", message }) as const;
  const boardWith = (message: string) =>
    scoreboardOf([graded({}, "accepted"), graded({ sample: 1 }, "no-code", { verdict: stopped(message) })]);
  const { command } = record;
  await writeScoreboard(folder, boardWith("its key was not taken"));
  expect((await summarizeRun(folder)).state).toEqual({ kind: "incomplete", command, overBudget: false });
  await writeScoreboard(folder, boardWith(BUDGET_SPENT.message));
  expect((await summarizeRun(folder)).state).toEqual({ kind: "incomplete", command, overBudget: true });
  // Another call has begun since, and was interrupted.
  await writeRunRecord(folder, runRecordWith({ started: "2026-01-03T00:00:00.000Z" }));
  expect((await summarizeRun(folder)).state).toEqual({ kind: "interrupted", command });
});

test("second attempts are paid for, and counted nowhere else", async () => {
  const folder = newFolder("april");
  await writeRunRecord(folder, runRecordWith({ expected: 1 }));
  const replies = await openReplies(folder);
  await replies.append(replyWith({ key: "1", costUsd: 0.5 }));
  await replies.append(replyWith({ key: "2", costUsd: 0.5, attempt: 2 }));
  await replies.close();
  await writeScoreboard(
    folder,
    scoreboardOf([graded({}, "wrong-answer"), graded({ attempt: 2 }, "accepted")]),
  );
  const { replies: count, graded: done, expected, cost } = await summarizeRun(folder);
  expect([count, done, expected, cost?.usd]).toEqual([1, 1, 1, 1]);
});

test("a run is at work as long as its folder is locked", async () => {
  const folder = newFolder("april");
  await writeRunRecord(folder, runRecordWith());
  const lock = await lockRun(folder);
  expect((await summarizeRun(folder)).state).toEqual({ kind: "at-work" });
  lock.release();
  expect((await summarizeRun(folder)).state.kind).toBe("interrupted");
  await writeRunRecord(folder, runRecordWith({ finished: "2026-01-02T04:00:00.000Z" }));
  expect((await summarizeRun(folder)).state).toEqual({ kind: "finished" });
});

test("a run of recorded answers is told from its scoreboard", async () => {
  const folder = newFolder("demo");
  await writeScoreboard(folder, scoreboard());
  expect(await summarizeRun(folder)).toMatchObject({
    state: { kind: "finished" },
    ...{ models: ["a/model"], samples: 3, replies: null, graded: 2, expected: null, cost: null },
    best: { model: "a/model", passAt1: { estimate: 0.5 } },
  });
});

test("runs are listed newest first, and what is no run is left out", async () => {
  const parent = mkdtempSync(join(tmpdir(), "assay-"));
  newFolder("notes", parent);
  writeFileSync(join(parent, "notes.txt"), "");
  const [old, middle, recent] = [
    newFolder("old", parent),
    newFolder("middle", parent),
    newFolder("new", parent),
  ];
  await writeRunRecord(old, runRecordWith({ started: "2026-01-01T00:00:00.000Z" }));
  await writeScoreboard(middle, scoreboard());
  await writeRunRecord(recent, runRecordWith({ started: "2026-01-03T00:00:00.000Z" }));
  expect((await listRuns([parent])).map(({ folder }) => folder)).toEqual([recent, middle, old]);
  expect((await listRuns([old, recent])).map(({ folder }) => folder)).toEqual([recent, old]);
});

test("a run that cannot be read says why and hides no other", async () => {
  const folder = newFolder("torn");
  const parent = join(folder, "..");
  await writeRunRecord(folder, runRecordWith());
  await (await openReplies(folder)).close();
  appendFileSync(join(folder, REPLIES_FILE), "no JSON\n");
  await writeScoreboard(newFolder("whole", parent), scoreboard());
  writeFileSync(join(newFolder("later", parent), "run.json"), '{"assay":"run","version":2}');
  const states = (await listRuns([parent])).map(({ state }) => state);
  expect(states.toSorted((one, other) => (one.kind < other.kind ? -1 : 1))).toEqual([
    { kind: "finished" },
    ...[
      expect.stringContaining("run.json: no record of a run of version 1: version"),
      expect.stringContaining("replies.jsonl:2: does not match its checksum"),
    ].map((message) => ({ kind: "unreadable", message: message as string })),
  ]);
});

test("listing changes nothing, also where a line is torn", async () => {
  const folder = newFolder("torn");
  await (await openReplies(folder)).close();
  appendFileSync(join(folder, REPLIES_FILE), '{"key":');
  const before = readFileSync(join(folder, REPLIES_FILE));
  expect((await summarizeRun(folder)).replies).toBe(0);
  expect(readFileSync(join(folder, REPLIES_FILE))).toEqual(before);
});

test("a folder that is not there holds no runs", async () => {
  expect(await listRuns([join(tmpdir(), "assay-missing")])).toEqual([]);
  const file = join(newFolder("a"), "file");
  writeFileSync(file, "");
  await expect(listRuns([file])).rejects.toThrow(`${file}: cannot be read; give a folder that holds runs`);
});

test.skipIf(process.platform === "win32")(
  "a pipe or a device where a run's file should be makes it unreadable, and keeps nobody waiting",
  async () => {
    const parent = mkdtempSync(join(tmpdir(), "assay-"));
    for (const [at, name] of ["run.json", "scoreboard.json", REPLIES_FILE].entries()) {
      const piped = join(newFolder(`piped-${at}`, parent), name);
      execFileSync("mkfifo", [piped]);
      symlinkSync("/dev/zero", join(newFolder(`linked-${at}`, parent), name));
    }
    const runs = await listRuns([parent]);
    expect(runs).toHaveLength(6);
    for (const { state } of runs)
      expect(state).toMatchObject({ kind: "unreadable", message: expect.stringContaining("is no file but") });
  },
);

test.skipIf(process.platform === "win32")("a pipe in the place of a lock locks nothing", async () => {
  const folder = newFolder("april");
  await writeScoreboard(folder, scoreboard());
  execFileSync("mkfifo", [join(folder, "lock.db")]);
  expect((await summarizeRun(folder)).state).toEqual({ kind: "finished" });
});
