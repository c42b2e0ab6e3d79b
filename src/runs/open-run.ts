import type { Logger } from "pino";
import { openBatches, type BatchStore } from "../asking/batch-store.ts";
import { openGrades, type GradeStore } from "../grading/grade-store.ts";
import { openReplyStores, type ReplyStores } from "../replies/index.ts";
import { lockRun } from "./lock.ts";
import { openLog } from "./log.ts";
import { prepareRunFolder } from "./run-folder.ts";

/** The folder of a run, in which this process alone writes. */
export interface OpenRun {
  readonly folder: string;
  readonly stores: ReplyStores;
  readonly grades: GradeStore;
  readonly batches: BatchStore;
  readonly log: Logger;
  /** What was found torn and healed, in sentences for people. */
  readonly healed: readonly string[];
  close(): Promise<void>;
}

/**
 * Opens the folder of a run, or makes it; `onWarning` is told what goes wrong later and ends nothing. Throws a `RunError` or a
 * `JournalError`, and then nothing is left open.
 */
export async function openRun(
  folder: string,
  onWarning: (message: string) => void = () => undefined,
): Promise<OpenRun> {
  await prepareRunFolder(folder);
  const lock = await lockRun(folder);
  const open: { close(): Promise<void> }[] = [];
  const kept = async <Store extends { close(): Promise<void> }>(opening: Promise<Store>) => {
    const store = await opening;
    open.push(store);
    return store;
  };
  const close = async () => {
    for (const store of open) await store.close();
    lock.release();
  };
  try {
    const stores = await kept(openReplyStores(folder));
    const grades = await kept(openGrades(folder));
    const batches = await kept(openBatches(folder));
    const healed = [...stores.healed, grades.healed, batches.healed].filter((sentence) => sentence !== null);
    const log = openLog(folder, { goOn: true, onLost: onWarning });
    return { folder, stores, grades, batches, healed, close, log };
  } catch (error) {
    await close();
    throw error;
  }
}
