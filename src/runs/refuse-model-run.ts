import { RunError } from "./run-error.ts";
import { readRunRecord } from "./run-record.ts";

/** Keeps replies that were paid for from being mixed with others: a run that asked models is written by itself alone. */
export async function refuseModelRun(out: string): Promise<void> {
  if ((await readRunRecord(out)) === null) return;
  throw new RunError(`${out}: holds a run that asked models; give another folder with --out`);
}
