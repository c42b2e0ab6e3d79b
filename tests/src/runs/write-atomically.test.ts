import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeAtomically } from "../../../src/runs/write-atomically.ts";

const newFolder = () => mkdtempSync(join(tmpdir(), "assay-"));

test("a file is replaced whole, and no draft is left", async () => {
  const folder = newFolder();
  for (const text of ["one", "another"]) await writeAtomically(join(folder, "file"), text);
  expect(readFileSync(join(folder, "file"), "utf8")).toBe("another");
  expect(readdirSync(folder)).toEqual(["file"]);
});

test("a file that cannot be written is told in one line, and no draft is left", async () => {
  const folder = newFolder();
  mkdirSync(join(folder, "file"));
  writeFileSync(join(folder, "file", "somebody's"), "");
  await expect(writeAtomically(join(folder, "file"), "text")).rejects.toThrow(
    /file: cannot be written: it is a folder; make room, or give another folder with --out$/,
  );
  expect(readdirSync(folder)).toEqual(["file"]);
});
