import type { FileHandle } from "node:fs/promises";
import { JournalError, reasonFor } from "./journal-error.ts";

/** What is needed of a file to append to it. */
export type AppendFile = Pick<FileHandle, "write" | "datasync" | "truncate">;

/** Appends lines so that each is on disk when its promise resolves. */
export interface Appender {
  /** Gives the offset at which the line lies. Throws a `JournalError`; then nothing of the line is in the file. */
  append(line: Buffer): Promise<number>;
  /** Waits for what is under way; takes nothing more. */
  close(): Promise<void>;
}

interface Waiting {
  readonly line: Buffer;
  readonly resolve: (offset: number) => void;
  readonly reject: (error: unknown) => void;
}

/** Opens an appender behind the last whole line of a file. Lines that come while others are synced share the next sync. */
export function openAppender(file: AppendFile, name: string, end: number): Appender {
  let waiting: Waiting[] = [];
  let working: Promise<void> | null = null;
  let stopped: JournalError | null = null;

  const commit = async (group: readonly Waiting[]) => {
    const bytes = Buffer.concat(group.map(({ line }) => line));
    try {
      await writeAll(file, bytes, end);
    } catch (cause) {
      await takeBack();
      throw failure(name, cause);
    }
    try {
      await file.datasync();
    } catch (cause) {
      // The system may have dropped what it could not write: no later sync is to be believed.
      stopped = failure(name, cause);
      await takeBack();
      throw stopped;
    }
  };

  const takeBack = async () => {
    try {
      await file.truncate(end);
    } catch (cause) {
      stopped = failure(name, cause);
    }
  };

  const settle = async (group: readonly Waiting[]) => {
    try {
      if (stopped !== null) throw stopped;
      await commit(group);
    } catch (error) {
      group.forEach(({ reject }) => reject(error));
      return;
    }
    for (const { line, resolve } of group) {
      resolve(end);
      end += line.length;
    }
  };

  const work = async () => {
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      await settle(group);
    }
    working = null;
  };

  return {
    async append(line) {
      if (stopped !== null) throw stopped;
      const { promise, resolve, reject } = Promise.withResolvers<number>();
      waiting.push({ line, resolve, reject });
      // Not at once: what is appended in the same turn comes along.
      working ??= Promise.resolve().then(work);
      return promise;
    },
    async close() {
      await working;
      stopped ??= new JournalError(`${name}: is closed; nothing more can be written to it`);
    },
  };
}

/** Writes all bytes at an offset, however few the system takes at once. */
export async function writeAll(
  file: Pick<FileHandle, "write">,
  bytes: Buffer,
  offset: number,
): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, offset + done);
    if (bytesWritten === 0) throw new Error("the system takes no more bytes");
    done += bytesWritten;
  }
}

function failure(name: string, cause: unknown): JournalError {
  return new JournalError(
    `${name}: cannot be written: ${reasonFor(cause)}; what was written before is safe; make room and run the same command again`,
    { cause },
  );
}
