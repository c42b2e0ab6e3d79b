import { stat } from "node:fs/promises";
import { JournalError } from "./journal-error.ts";

/** Refuses what is neither file nor folder: a pipe keeps its reader waiting, and a device may have no end. Throws a `JournalError`. */
export async function refuseSpecial(file: string): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (found !== null && !found.isFile() && !found.isDirectory())
    throw new JournalError(`${file}: cannot be read: it is no file but a pipe, a socket or a device`);
}
