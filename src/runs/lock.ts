import { join, resolve } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { holderWords, noteHolder, readHolder, removeNote } from "./lock-holder.ts";
import { RunError } from "./run-error.ts";
import { loadSqlite } from "./sqlite.ts";

/** The right to write in the folder of a run, which one process has at a time. */
export interface RunLock {
  release(): void;
}

/** The name of the lock in the folder of a run. */
export const LOCK_FILE = "lock.db";

// Who only looks whether a folder is locked is in the way for some microseconds.
const PATIENCE_MILLIS = 200;

// What is not referred to is collected, and a collected database gives up its lock.
const held = new Set<DatabaseSync>();

/**
 * Takes the right to write in a folder that is there; it ends with `release` or with the process, however that ends.
 * Throws a `RunError` that says who has it.
 */
export async function lockRun(folder: string): Promise<RunLock> {
  // SQLite asks the system for a lock of the kind that goes with its process, on every platform; Node itself cannot.
  const database = openDatabase(folder);
  try {
    database.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
    noteHolder(folder, new Date());
  } catch (cause) {
    database.close();
    if (isNoDatabase(cause)) throw noLock(folder, cause);
    throw isTaken(cause) ? taken(folder, cause) : cannotLock(folder, cause);
  }
  held.add(database);
  return { release: () => release(folder, database) };
}

function release(folder: string, database: DatabaseSync): void {
  if (!held.delete(database)) return;
  // The file stays: who removed it could lock another file than one who had just opened it.
  removeNote(folder);
  database.close();
}

function openDatabase(folder: string): DatabaseSync {
  const { DatabaseSync } = loadSqlite();
  try {
    return new DatabaseSync(join(resolve(folder), LOCK_FILE), { timeout: PATIENCE_MILLIS });
  } catch (cause) {
    throw cannotLock(folder, cause);
  }
}

const SQLITE_BUSY = 5;
const SQLITE_CORRUPT = 11;
const SQLITE_NOTADB = 26;

/** Whether an error of SQLite says that another has the lock. */
export function isTaken(error: unknown): boolean {
  return codeOf(error) === SQLITE_BUSY;
}

function isNoDatabase(error: unknown): boolean {
  return [SQLITE_CORRUPT, SQLITE_NOTADB].includes(codeOf(error));
}

function codeOf(error: unknown): number {
  return error instanceof Error && "errcode" in error ? Number(error.errcode) & 0xff : 0;
}

// Whoever were at work would have been met first: the lock is asked for before anything is read.
function noLock(folder: string, cause: unknown): RunError {
  return new RunError(
    `${join(folder, LOCK_FILE)}: is damaged, or not of Assay's making; nobody is at work here: delete it, or move it away, and run the same command again`,
    { cause },
  );
}

function taken(folder: string, cause: unknown): RunError {
  const holder = readHolder(folder);
  const who = holder === null ? "" : ` (${holderWords(holder, new Date())})`;
  return new RunError(`${folder}: another assay${who} is at work in it; wait for it, or stop it`, { cause });
}

function cannotLock(folder: string, cause: unknown): RunError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new RunError(
    `${join(folder, LOCK_FILE)}: cannot be locked: ${why}; it must be in a folder that can be written, on a disk of this machine`,
    { cause },
  );
}
