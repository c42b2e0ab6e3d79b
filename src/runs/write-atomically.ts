import { randomUUID } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { reasonFor, syncFolder } from "../journal/index.ts";
import { RunError } from "./run-error.ts";

interface WriteOptions {
  /** Whether it is to survive a power cut from now on; default true. */
  readonly synced?: boolean;
}

/**
 * Writes a file so that no reader ever sees a part of it, also when the process dies half way or the power goes. Throws a
 * `RunError`; then the file is as it was.
 */
export async function writeAtomically(
  file: string,
  text: string,
  { synced = true }: WriteOptions = {},
): Promise<void> {
  const draft = `${file}.${randomUUID()}.tmp`;
  try {
    await writeDraft(draft, text, synced);
    await rename(draft, file);
  } catch (cause) {
    await rm(draft, { force: true });
    throw new RunError(
      `${file}: cannot be written: ${reasonFor(cause)}; make room, or give another folder with --out`,
      { cause },
    );
  }
  if (synced) await syncFolder(dirname(file));
}

async function writeDraft(draft: string, text: string, synced: boolean): Promise<void> {
  await using handle = await open(draft, "wx");
  await handle.writeFile(text);
  // Before it takes the name: a file system may else write the name down first and the bytes never.
  if (synced) await handle.sync();
}
