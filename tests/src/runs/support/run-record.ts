import type { RunRecord } from "../../../../src/runs/run-record.ts";

/** The record of a run that nobody started. */
export function runRecordWith(changes: Partial<RunRecord> = {}): Omit<RunRecord, "assay" | "version"> {
  return {
    ...{ started: "2026-01-02T03:04:05.000Z", finished: null, models: ["a/model"], problems: 2, samples: 5 },
    ...{ languages: ["python"], expected: 10, command: "assay grade --model a/model --out runs/april" },
    ...changes,
  };
}
