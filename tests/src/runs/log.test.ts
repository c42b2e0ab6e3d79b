import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { LOG_FILE, openLog } from "../../../src/runs/log.ts";
import { openRun } from "../../../src/runs/open-run.ts";
import { RunError } from "../../../src/runs/run-error.ts";
import { writeRunRecord } from "../../../src/runs/run-record.ts";
import { replyWith } from "../replies/support/reply.ts";
import { runRecordWith } from "./support/run-record.ts";

const newFolder = () => mkdtempSync(join(tmpdir(), "assay-"));

test.skipIf(process.platform !== "linux")(
  "a full disk takes the log, which is told once, and never the run",
  async () => {
    const folder = newFolder();
    await writeRunRecord(folder, runRecordWith());
    symlinkSync("/dev/full", join(folder, LOG_FILE));
    const warnings: string[] = [];
    const run = await openRun(folder, (message) => warnings.push(message));
    for (const what of ["started", "graded"]) run.log.info(what);
    await run.stores.replies.append(replyWith());
    expect(await run.stores.replies.get("k")).toEqual(replyWith());
    await run.close();
    expect(warnings).toEqual([
      `${join(folder, LOG_FILE)}: cannot be written any more: the disk is full; the run goes on without its log`,
    ]);
  },
);

test("a log that cannot be opened is told in one line", () => {
  const folder = newFolder();
  mkdirSync(join(folder, LOG_FILE));
  for (const goOn of [true, false]) {
    const open = () => openLog(folder, { goOn, onLost: () => undefined });
    expect(open).toThrow(RunError);
    expect(open).toThrow(/log\.jsonl: cannot be written: it is a folder; give another folder with --out$/);
  }
});

test("a log that goes on leaves what was torn a line of its own", () => {
  const folder = newFolder();
  writeFileSync(join(folder, LOG_FILE), '{"msg":"one"}\n{"ms');
  openLog(folder, { goOn: true, onLost: () => undefined }).info("two");
  const lines = readFileSync(join(folder, LOG_FILE), "utf8").split("\n");
  expect(lines.slice(0, 2)).toEqual(['{"msg":"one"}', '{"ms']);
  expect(JSON.parse(lines[2] ?? "")).toMatchObject({ msg: "two" });
});
