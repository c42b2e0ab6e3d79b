import { z } from "zod";
import { JournalError } from "./journal-error.ts";
import type { JournalFormat } from "./journal-format.ts";

/** One line as a record; `where` names it in the `JournalError` that a broken one throws. */
export function parseRecord<T>(bytes: Buffer | null, { schema }: JournalFormat<T>, where: string): T {
  if (bytes === null) throw broken(where, "longer than any line that Assay writes");
  const read = schema.safeParse(parseLine(bytes, where));
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw broken(where, `${z.core.toDotPath(issue?.path ?? []) || "the record"}: ${issue?.message}`);
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function parseLine(bytes: Buffer, where: string): unknown {
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch (cause) {
    throw broken(where, cause instanceof SyntaxError ? "not JSON" : "not UTF-8", cause);
  }
}

function broken(where: string, what: string, cause?: unknown): JournalError {
  return new JournalError(
    `${where}: ${what}; mend the line, or delete it: then what stood in it counts as never written`,
    { cause },
  );
}
