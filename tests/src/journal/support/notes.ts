import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import type { JournalFormat } from "../../../../src/journal/index.ts";

const noteSchema = z.strictObject({ key: z.string(), text: z.string() });

export type Note = z.infer<typeof noteSchema>;

/** A journal of small records, in a new folder unless a file is given. */
export function notesIn(
  file = join(mkdtempSync(join(tmpdir(), "assay-")), "notes.jsonl"),
): JournalFormat<Note> {
  return { file, of: "notes", schema: noteSchema, keyOf: ({ key }) => key };
}
