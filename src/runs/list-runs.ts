import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { isRun, summarizeRun, type RunSummary } from "./summarize-run.ts";
import { RunError } from "./run-error.ts";

/** The runs in some folders, or that these are, newest first. Folders that are not there are left out. */
export async function listRuns(folders: readonly string[]): Promise<RunSummary[]> {
  const runs: RunSummary[] = [];
  for (const folder of folders) for (const run of await runsIn(folder)) runs.push(await summarizeRun(run));
  return runs.toSorted((one, other) => order(other.started, one.started) || order(one.folder, other.folder));
}

async function runsIn(folder: string): Promise<string[]> {
  if (isRun(folder)) return [folder];
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT") return [];
    throw new RunError(`${folder}: cannot be read; give a folder that holds runs`, { cause });
  });
  // A link may lead to a folder.
  return entries
    .filter((entry) => !entry.isFile())
    .map(({ name }) => join(folder, name))
    .filter(isRun);
}

function order(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
