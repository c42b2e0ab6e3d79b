import { z } from "zod";
import { JournalError } from "./journal-error.ts";
import type { JournalFormat } from "./journal-format.ts";
import { unsealRecord } from "./seal.ts";

/** One line as a record; `where` names it in the `JournalError` that a broken one throws. */
export function parseRecord<T>(bytes: Buffer | null, { schema }: JournalFormat<T>, where: string): T {
  if (bytes === null) throw broken(where, "longer than any line that Assay writes");
  const json = unsealRecord(bytes);
  if (json === null)
    throw new DamagedLine(
      `${where}: does not match its checksum: it was damaged, or changed by hand; put it back as it was, or delete the line: ${NEVER_WRITTEN}`,
    );
  const read = schema.safeParse(parseJson(json, where));
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw broken(where, `${z.core.toDotPath(issue?.path ?? []) || "the record"}: ${issue?.message}`);
}

/** A line that is not as it was written. */
export class DamagedLine extends JournalError {}

const NEVER_WRITTEN = "then what stood in it counts as never written";

function parseJson(json: string, where: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw broken(where, "not JSON", cause);
  }
}

function broken(where: string, what: string, cause?: unknown): JournalError {
  return new JournalError(`${where}: ${what}; mend the line, or delete it: ${NEVER_WRITTEN}`, { cause });
}
