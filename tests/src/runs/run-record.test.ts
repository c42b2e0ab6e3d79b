import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readRunRecord, RUN_FILE, writeRunRecord } from "../../../src/runs/run-record.ts";
import { runRecordWith } from "./support/run-record.ts";

const newFolder = () => mkdtempSync(join(tmpdir(), "assay-"));

test("the record of a run is read back as it was written, the last one", async () => {
  const folder = newFolder();
  await writeRunRecord(folder, runRecordWith());
  const finished = runRecordWith({ finished: "2026-01-02T04:00:00.000Z" });
  await writeRunRecord(folder, finished);
  expect(await readRunRecord(folder)).toEqual({ assay: "run", version: 1, ...finished });
});

test("a folder without a record is one of recorded answers", async () => {
  expect(await readRunRecord(newFolder())).toBeNull();
});

test.each([
  ["{", "the file: Invalid input"],
  ['{"assay":"run","version":2}', "version: Invalid input: expected 1"],
])("a record that cannot be understood is told: %s", async (text, said) => {
  const folder = newFolder();
  writeFileSync(join(folder, RUN_FILE), text);
  await expect(readRunRecord(folder)).rejects.toThrow(`run.json: no record of a run of version 1: ${said}`);
});
