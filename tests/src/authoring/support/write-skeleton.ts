import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { makeDirectory } from "../../../problems/support/write-folder.ts";

/** The problem that `assay new` begins with. */
export const SKELETON = join(import.meta.dirname, "../../../../src/authoring/skeleton/longest-run");

/** A file's new text, what to do to the one that is there, or null to take it away. */
export type Change = string | ((text: string) => string) | null;

/** Writes the problem that `assay new` begins with, with some of its files changed. Gives the folder's path. */
export async function writeSkeleton(changes: Readonly<Record<string, Change>> = {}): Promise<string> {
  const folder = join(await makeDirectory(), "longest-run");
  await cp(SKELETON, folder, { recursive: true });
  for (const [name, change] of Object.entries(changes)) await changeFile(join(folder, name), change);
  return folder;
}

/** The same without families, so that nothing is measured and a check takes a moment. */
export async function writeQuickSkeleton(changes: Readonly<Record<string, Change>> = {}): Promise<string> {
  return writeSkeleton({
    "solutions/slow/from_each_start.py": null,
    ...changes,
    "judge.ts": (text) => applied(changes["judge.ts"], text.replace(/families: \{.*?\n {2}\},\n/s, "")),
  });
}

async function changeFile(file: string, change: Change): Promise<void> {
  if (change === null) return rm(file);
  await mkdir(dirname(file), { recursive: true });
  const text = typeof change === "string" ? "" : await readFile(file, "utf8");
  await writeFile(file, applied(change, text));
}

function applied(change: Change | undefined, text: string): string {
  if (change === undefined || change === null) return text;
  return typeof change === "string" ? change : change(text);
}
