import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { isTaken, LOCK_FILE } from "./lock.ts";
import { loadSqlite } from "./sqlite.ts";

/** Whether a process is at work in a folder right now; changes nothing in it. */
export function isLocked(folder: string): boolean {
  const file = join(resolve(folder), LOCK_FILE);
  // Who opens a pipe waits.
  if (!(statSync(file, { throwIfNoEntry: false })?.isFile() ?? false)) return false;
  const { DatabaseSync } = loadSqlite();
  try {
    using database = new DatabaseSync(file, { readOnly: true });
    // Reading asks for a lock that only a holder refuses.
    database.prepare("SELECT count(*) FROM sqlite_schema").get();
    return false;
  } catch (error) {
    return isTaken(error);
  }
}
