import { open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { isJournalHeader } from "../journal/index.ts";
import { RUN_FILE } from "./run-record.ts";

const HEADER_BYTES = 256;

// Of any version.
const ourRecord = z.object({ assay: z.literal("run") });

/** Whether what only a run of ours writes is in a folder: its record, or a journal. */
export async function holdsRun(folder: string): Promise<boolean> {
  if (ourRecord.safeParse(await readJson(join(folder, RUN_FILE))).success) return true;
  for (const name of ["replies", "grades"])
    if (isJournalHeader(await firstLine(join(folder, `${name}.jsonl`)), name)) return true;
  return false;
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch {
    return null;
  }
}

async function firstLine(file: string): Promise<string> {
  try {
    await using handle = await open(file);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
    return buffer.toString("utf8", 0, bytesRead).split("\n", 1)[0] ?? "";
  } catch {
    return "";
  }
}
