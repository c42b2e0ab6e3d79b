import type { FileHandle } from "node:fs/promises";
import { checkHeader, foreignFile, isTornHeader } from "./header.ts";
import type { JournalFormat } from "./journal-format.ts";
import { DamagedLine, parseRecord } from "./parse-record.ts";
import { scanLines, type Line } from "./scan-lines.ts";

/** Where a record lies. */
export interface Place {
  readonly offset: number;
  /** In bytes, without the line end. */
  readonly length: number;
}

/** What a journal holds, found by reading it once. */
export interface Contents {
  /** By key, in the order of the file: a later record with the same key stands where it lies. */
  readonly places: Map<string, Place>;
  /** Behind the last whole line; 0: not even the first line is whole. */
  readonly end: number;
  /** Bytes of a last line without its line end. */
  readonly tornBytes: number;
  /** The numbers of lines that a power cut left as NUL bytes; they are passed over. */
  readonly lostLines: readonly number[];
  /** The numbers of lines that are not as they were written, passed over because what stood in them is made again. */
  readonly damagedLines: readonly number[];
}

/**
 * Reads a journal through, and tells every record on the way. Throws a `JournalError` that names the first line that is
 * broken.
 */
export async function readIndex<T>(
  handle: Pick<FileHandle, "read">,
  format: JournalFormat<T>,
  onRecord?: (record: T) => void,
): Promise<Contents> {
  const places = new Map<string, Place>();
  const lostLines: number[] = [];
  const damagedLines: number[] = [];
  let [end, tornBytes, number] = [0, 0, 0];
  for await (const line of scanLines(handle)) {
    number += 1;
    if (number === 1) checkFirstLine(line, format);
    if (!line.ended) tornBytes = line.length;
    else end = line.offset + line.length;
    if (number === 1 || !line.ended) continue;
    if (hasNul(line)) {
      lostLines.push(number);
      continue;
    }
    const record = parseUnlessDamaged(line, format, number);
    if (record === null) {
      damagedLines.push(number);
      continue;
    }
    remember(places, format.keyOf(record), line);
    onRecord?.(record);
  }
  return { places, end, tornBytes, lostLines, damagedLines };
}

/** Null: it is damaged, and no loss. */
function parseUnlessDamaged<T>({ bytes }: Line, format: JournalFormat<T>, number: number): T | null {
  try {
    return parseRecord(bytes, format, `${format.file}:${number}`);
  } catch (error) {
    if (format.isRemade === true && error instanceof DamagedLine) return null;
    throw error;
  }
}

/** Notes where the newest record of a key lies. */
export function remember(places: Map<string, Place>, key: string, { offset, length }: Place): void {
  // A map keeps the place of a key that it has.
  places.delete(key);
  places.set(key, { offset, length: length - 1 });
}

function checkFirstLine({ bytes, ended }: Line, format: Pick<JournalFormat<unknown>, "file" | "of">): void {
  const text = bytes?.toString() ?? "";
  if (ended) checkHeader(text, format);
  else if (bytes === null || !isTornHeader(text, format.of)) throw foreignFile(format);
}

// JSON has none. Pages reach the disk in no certain order, so a whole line may follow one of which nothing arrived;
// neither had been acknowledged.
function hasNul({ bytes }: Line): boolean {
  return bytes?.includes(0) ?? false;
}
