import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { isJournalHeader, refuseSpecial } from "../journal/index.ts";
import { readFirstLine } from "./read-first-line.ts";
import { RUN_FILE } from "./run-record.ts";

// Of any version.
const ourRecord = z.object({ assay: z.literal("run") });

/** Whether what only a run of ours writes is in a folder: its record, or a journal. */
export async function holdsRun(folder: string): Promise<boolean> {
  if (ourRecord.safeParse(await readJson(join(folder, RUN_FILE))).success) return true;
  for (const name of ["replies", "grades"])
    if (isJournalHeader((await readFirstLine(join(folder, `${name}.jsonl`))) ?? "", name)) return true;
  return false;
}

async function readJson(file: string): Promise<unknown> {
  try {
    await refuseSpecial(file);
    return JSON.parse(await readFile(file, "utf8"));
  } catch {
    return null;
  }
}
