import { appendFileSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { JournalError } from "../../../src/journal/index.ts";
import { openRun } from "../../../src/runs/open-run.ts";
import { logEvent } from "../../../src/runs/log-event.ts";
import { RunError } from "../../../src/runs/run-error.ts";
import { graded } from "../support/graded.ts";
import { replyWith } from "../replies/support/reply.ts";

const newFolder = () => mkdtempSync(join(tmpdir(), "assay-"));

test("a folder is one process's alone until it is closed", async () => {
  const folder = newFolder();
  const run = await openRun(folder);
  await expect(openRun(folder)).rejects.toThrow(RunError);
  await run.close();
  await (await openRun(folder)).close();
});

test("half written lines are cut off, kept, and told of", async () => {
  const folder = newFolder();
  const first = await openRun(folder);
  await first.stores.replies.append(replyWith());
  await first.close();
  for (const name of ["replies", "grades", "batches"])
    appendFileSync(join(folder, `${name}.jsonl`), '{"key": "ha');
  const second = await openRun(folder);
  expect(second.healed.map((sentence) => sentence.split(":", 1)[0])).toEqual([
    "replies.jsonl",
    "grades.jsonl",
    "batches.jsonl",
  ]);
  expect(await second.stores.replies.get("k")).toEqual(replyWith());
  expect(readFileSync(join(folder, "replies.jsonl.torn-1"), "utf8")).toBe('{"key": "ha');
  await second.close();
});

test("a reply that was changed stops the run, and a grade that was changed is made again", async () => {
  const folder = newFolder();
  const first = await openRun(folder);
  await first.stores.replies.append(replyWith());
  await first.grades.put("k", graded({}, "wrong-answer").grade);
  await first.close();
  const change = (name: string, from: string, to: string) => {
    const text = readFileSync(join(folder, name), "utf8");
    expect(text).toContain(from);
    writeFileSync(join(folder, name), text.replace(from, to));
  };
  change("grades.jsonl", '"wrong-answer"', '"accepted"');
  const second = await openRun(folder);
  expect(await second.grades.get("k")).toBe(undefined);
  expect(second.healed).toEqual([expect.stringContaining("grades.jsonl: passed over line 2")]);
  await second.close();
  change("replies.jsonl", "x = 1", "x = 2");
  await expect(openRun(folder)).rejects.toThrow(
    /replies\.jsonl:2: does not match its checksum.*delete the line/,
  );
});

test("a journal that cannot be read is told, and leaves the folder to the next one", async () => {
  const folder = newFolder();
  await (await openRun(folder)).close();
  const whole = readFileSync(join(folder, "grades.jsonl"));
  writeFileSync(join(folder, "grades.jsonl"), "somebody's notes\n");
  await expect(openRun(folder)).rejects.toThrow(JournalError);
  writeFileSync(join(folder, "grades.jsonl"), whole);
  await (await openRun(folder)).close();
});

test("the log tells who, what and why, and neither replies nor thinking; another run goes on in it", async () => {
  const folder = newFolder();
  const { key: _key, ...reply } = replyWith({ response: "the reply", thinking: "the thinking" });
  const { model, problem, language, sample, attempt } = reply;
  const unit = { model, problem, language, sample, attempt };
  for (let count = 0; count < 2; count += 1) {
    const run = await openRun(folder);
    run.log.info({ seed: 1 }, "started");
    logEvent(run.log, { kind: "asking", unit });
    logEvent(run.log, { kind: "replied", unit, reply: { key: "k", ...reply }, cached: false });
    logEvent(run.log, { kind: "unanswered", unit, error: "quota", message: "why" });
    await run.close();
  }
  const text = readFileSync(join(folder, "log.jsonl"), "utf8");
  const lines = text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines.map(({ msg }) => msg)).toEqual([1, 2].flatMap(() => ["started", "replied", "unanswered"]));
  expect(lines[1]).toMatchObject({ unit, reply: { requestId: "req-1", costUsd: 0.0123 }, cached: false });
  expect(text).not.toMatch(/the reply|the thinking/);
});
