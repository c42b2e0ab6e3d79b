import { constants, open, type FileHandle } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { openAppender, writeAll } from "./appender.ts";
import { cutTornLine } from "./cut-torn-line.ts";
import { formatHeader } from "./header.ts";
import { JournalError, reasonFor } from "./journal-error.ts";
import { LONGEST_LINE_BYTES, type JournalFormat } from "./journal-format.ts";
import { readIndex, remember, type Contents, type Place } from "./read-index.ts";
import { makeReader, type JournalReader } from "./reader.ts";
import { sealRecord } from "./seal.ts";
import { syncFolder } from "./sync-folder.ts";

/** A journal that is written; one at a time, which its folder's lock makes sure of. */
export interface Journal<T> extends JournalReader<T> {
  /** What was found torn at opening and what was done, in a sentence for people; null: nothing. */
  readonly healed: string | null;
  /** Resolves once the record is on disk. Throws a `JournalError`; then nothing of the record is in the file. */
  append(record: T): Promise<void>;
}

/**
 * Opens a journal, a file of JSON lines that is only ever appended to, or starts one. What a kill or a power cut left
 * half written is cut off. Throws a `JournalError`.
 */
export async function openJournal<T>(format: JournalFormat<T>): Promise<Journal<T>> {
  const handle = await openFile(format.file);
  try {
    const contents = await readIndex(handle, format);
    const healed = await heal(handle, format.file, contents);
    const end = contents.end === 0 ? await writeHeader(handle, format) : contents.end;
    return makeJournal(handle, format, { places: contents.places, healed, end });
  } catch (error) {
    await handle.close();
    if (error instanceof JournalError) throw error;
    throw cannotOpen(format.file, error);
  }
}

interface Opened {
  readonly places: Map<string, Place>;
  readonly healed: string | null;
  readonly end: number;
}

function makeJournal<T>(
  handle: FileHandle,
  format: JournalFormat<T>,
  { places, healed, end }: Opened,
): Journal<T> {
  const reader = makeReader(handle, format, places);
  const appender = openAppender(handle, format.file, end);
  const close = async () => {
    await appender.close();
    await reader.close();
  };
  const append = async (record: T) => {
    const line = formatLine(record, format);
    const offset = await appender.append(line);
    remember(places, format.keyOf(record), { offset, length: line.length });
  };
  return {
    ...{ healed, append, close },
    // Not spread: it changes.
    get size() {
      return reader.size;
    },
    ...{ has: reader.has, keys: reader.keys, get: reader.get, records: reader.records },
  };
}

const LINE_END = Buffer.from("\n");

// What is refused when it is read must not be written.
function formatLine<T>(record: T, { file, schema, keyOf }: JournalFormat<T>): Buffer {
  // JSON.stringify spells lone surrogates out, so that every string survives UTF-8.
  const line = Buffer.concat([sealRecord(JSON.stringify(schema.parse(record))), LINE_END]);
  if (line.length <= LONGEST_LINE_BYTES) return line;
  throw new JournalError(`${file}: a record of ${line.length} bytes is too long for it: ${keyOf(record)}`);
}

async function openFile(file: string): Promise<FileHandle> {
  try {
    return await open(file, constants.O_RDWR | constants.O_CREAT);
  } catch (cause) {
    throw cannotOpen(file, cause);
  }
}

async function writeHeader(
  handle: FileHandle,
  { file, of }: Pick<JournalFormat<unknown>, "file" | "of">,
): Promise<number> {
  const header = Buffer.from(`${formatHeader(of)}\n`);
  await writeAll(handle, header, 0);
  await handle.datasync();
  await syncFolder(dirname(file));
  return header.length;
}

async function heal(
  handle: FileHandle,
  file: string,
  { end, tornBytes, lostLines, damagedLines }: Contents,
): Promise<string | null> {
  const told: string[] = [];
  if (lostLines.length > 0)
    told.push(`passed over line ${lostLines.join(", ")}, of which a power cut left NUL bytes`);
  if (damagedLines.length > 0)
    told.push(
      `passed over line ${damagedLines.join(", ")}, not as it was written by its checksum; what stood there is made again`,
    );
  if (tornBytes > 0) {
    const kept = await cutTornLine(handle, file, end);
    await syncFolder(dirname(file));
    told.push(`cut off a last line that was not written to its end (${tornBytes} bytes, kept in ${kept})`);
  }
  return told.length === 0 ? null : `${basename(file)}: ${told.join("; ")}`;
}

function cannotOpen(file: string, cause: unknown): JournalError {
  return new JournalError(`${file}: cannot be opened for writing: ${reasonFor(cause)}`, { cause });
}
