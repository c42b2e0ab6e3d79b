import { z } from "zod";
import { JournalError } from "./journal-error.ts";
import type { JournalFormat } from "./journal-format.ts";

const VERSION = 1;

const headerSchema = z.object({ assay: z.literal("journal"), version: z.int(), of: z.string() });

/** The first line of every journal, without its line end. */
export function formatHeader(of: string): string {
  return JSON.stringify({ assay: "journal", version: VERSION, of } satisfies z.infer<typeof headerSchema>);
}

/** Whether a file without a line end holds what is left of a first line: the power went while it was written. */
export function isTornHeader(text: string, of: string): boolean {
  return formatHeader(of).startsWith(text.replace(/\0+$/, ""));
}

/** Whether a first line is that of a journal of such records, of whatever version. */
export function isJournalHeader(line: string, of: string): boolean {
  return headerSchema.safeParse(parseJson(line)).data?.of === of;
}

/** Makes sure that a file is a journal of such records, by its first line. Throws a `JournalError`. */
export function checkHeader(line: string, { file, of }: Pick<JournalFormat<unknown>, "file" | "of">): void {
  const header = headerSchema.safeParse(parseJson(line)).data;
  if (header === undefined) throw foreignFile({ file, of });
  if (header.version > VERSION)
    throw new JournalError(
      `${file}: was written by a newer assay (journal version ${header.version}, this one reads ${VERSION}); update assay`,
    );
  if (header.of !== of)
    throw new JournalError(`${file}: is a journal of ${header.of}, not of ${of}; give it its old name back`);
}

/** What is said of a file that somebody else made. */
export function foreignFile({ file, of }: Pick<JournalFormat<unknown>, "file" | "of">): JournalError {
  return new JournalError(
    `${file}: is there already and is no journal of ${of} of Assay's making; move it away, or use another folder`,
  );
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
