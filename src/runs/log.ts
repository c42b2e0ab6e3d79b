import { join } from "node:path";
import { pino, type Logger } from "pino";

/** The name of the log in the folder of a run. */
export const LOG_FILE = "log.jsonl";

/**
 * Opens the structured log of a run, in its folder, in place of an earlier one or behind it. Written at once, so no line
 * is lost.
 */
export function openLog(folder: string, { goOn = false } = {}): Logger {
  return pino({ base: null }, pino.destination({ dest: join(folder, LOG_FILE), append: goOn, sync: true }));
}
