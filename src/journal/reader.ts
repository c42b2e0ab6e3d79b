import type { FileHandle } from "node:fs/promises";
import { JournalError, reasonFor } from "./journal-error.ts";
import type { JournalFormat } from "./journal-format.ts";
import { parseRecord } from "./parse-record.ts";
import type { Place } from "./read-index.ts";

/** Reads the records of a journal from disk; in memory there is only where each lies. */
export interface JournalReader<T> {
  readonly size: number;
  has(key: string): boolean;
  keys(): string[];
  get(key: string): Promise<T | undefined>;
  /** All records as they are when it is called, in the order of the file; of a key the last. */
  records(): AsyncGenerator<T>;
  close(): Promise<void>;
}

/** Reads through an open file. */
export function makeReader<T>(
  handle: FileHandle,
  format: JournalFormat<T>,
  places: ReadonlyMap<string, Place>,
): JournalReader<T> {
  const read = async (key: string, place: Place): Promise<T> => {
    const record = parseRecord(await readPlace(handle, format.file, place), format, format.file);
    if (format.keyOf(record) === key) return record;
    throw new JournalError(`${format.file}: was changed by somebody else meanwhile; run the command again`);
  };
  return {
    get size() {
      return places.size;
    },
    has: (key) => places.has(key),
    keys: () => [...places.keys()],
    async get(key) {
      const place = places.get(key);
      return place === undefined ? undefined : read(key, place);
    },
    async *records() {
      for (const [key, place] of [...places]) yield await read(key, place);
    },
    close: async () => handle.close(),
  };
}

async function readPlace(handle: FileHandle, file: string, { offset, length }: Place): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  try {
    for (let done = 0; done < length;) {
      const { bytesRead } = await handle.read(bytes, done, length - done, offset + done);
      if (bytesRead === 0) return bytes.subarray(0, done);
      done += bytesRead;
    }
    return bytes;
  } catch (cause) {
    throw new JournalError(`${file}: cannot be read: ${reasonFor(cause)}`, { cause });
  }
}
