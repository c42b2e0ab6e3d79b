import { open, type FileHandle } from "node:fs/promises";
import { JournalError, reasonFor } from "./journal-error.ts";
import type { JournalFormat } from "./journal-format.ts";
import { readIndex } from "./read-index.ts";
import { refuseSpecial } from "./refuse-special.ts";
import { makeReader, type JournalReader } from "./reader.ts";

/**
 * Opens a journal for reading alone, also while another process writes it: nothing is healed, and a last line that is
 * not whole is left out. Null where there is no such file. `onRecord` is told every record on the way, also one that a later
 * one with its key replaces. Throws a `JournalError`.
 */
export async function readJournal<T>(
  format: JournalFormat<T>,
  onRecord?: (record: T) => void,
): Promise<JournalReader<T> | null> {
  const handle = await openIfThere(format.file);
  if (handle === null) return null;
  try {
    const { places } = await readIndex(handle, format, onRecord);
    return makeReader(handle, format, places);
  } catch (error) {
    await handle.close();
    if (error instanceof JournalError) throw error;
    throw cannotRead(format.file, error);
  }
}

async function openIfThere(file: string): Promise<FileHandle | null> {
  await refuseSpecial(file);
  try {
    return await open(file, "r");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw cannotRead(file, error);
  }
}

function cannotRead(file: string, cause: unknown): JournalError {
  return new JournalError(`${file}: cannot be read: ${reasonFor(cause)}`, { cause });
}
