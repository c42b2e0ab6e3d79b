import { join } from "node:path";
import { z } from "zod";
import { openJournal, type Journal } from "../journal/index.ts";

const recordSchema = z.strictObject({
  /** Ours, kept by the provider: finds a batch again whose submission was interrupted. */
  label: z.string(),
  model: z.string(),
  /** The keys of its replies, which are its requests' ids. */
  keys: z.array(z.string()),
  /** The provider's own; null while it is being submitted. */
  batchId: z.string().nullable(),
  /** Whether its results are all written down. */
  collected: z.boolean(),
  at: z.iso.datetime(),
});

/** A batch, written down before it is submitted and at each step. */
export type BatchRecord = z.infer<typeof recordSchema>;

export type BatchStore = Journal<BatchRecord>;

/** Opens the batches of a run's folder. */
export async function openBatches(folder: string): Promise<BatchStore> {
  return openJournal({
    file: join(folder, "batches.jsonl"),
    of: "batches",
    schema: recordSchema,
    keyOf: ({ label }) => label,
  });
}
