import { closeSync, fstatSync, openSync, readSync, writeSync } from "node:fs";
import { join } from "node:path";
import { pino, type Logger } from "pino";
import { reasonFor } from "../journal/index.ts";
import { RunError } from "./run-error.ts";

/** The name of the log in the folder of a run. */
export const LOG_FILE = "log.jsonl";

interface LogOptions {
  /** Whether it goes on behind an earlier one, or takes its place. */
  readonly goOn?: boolean;
  /** Told once, where it cannot be written any more: what replies cost is not to be lost for want of a log. */
  readonly onLost: (message: string) => void;
}

/**
 * Opens the structured log of a run, in its folder. Written at once, so no line is lost. Throws a `RunError` where it cannot
 * be opened.
 */
export function openLog(folder: string, { goOn = false, onLost }: LogOptions): Logger {
  const file = join(folder, LOG_FILE);
  try {
    if (goOn) endTornLine(file);
    return pino({ base: null }, writeTo(openSync(file, goOn ? "a" : "w"), file, onLost));
  } catch (cause) {
    throw new RunError(`${file}: cannot be written: ${reasonFor(cause)}; give another folder with --out`, {
      cause,
    });
  }
}

function writeTo(handle: number, file: string, onLost: LogOptions["onLost"]) {
  let lost = false;
  return {
    write(line: string) {
      if (lost) return;
      try {
        writeWhole(handle, Buffer.from(line));
      } catch (cause) {
        lost = true;
        onLost(`${file}: cannot be written any more: ${reasonFor(cause)}; the run goes on without its log`);
      }
    },
  };
}

function writeWhole(handle: number, bytes: Buffer): void {
  for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done);
}

const LINE_END = 0x0a;

/** What a power cut or a full disk left of a line stays a line of its own. */
function endTornLine(file: string): void {
  const handle = openSync(file, "a+");
  try {
    const { size } = fstatSync(handle);
    const last = Buffer.alloc(1);
    if (size > 0 && readSync(handle, last, 0, 1, size - 1) === 1 && last[0] !== LINE_END)
      writeSync(handle, "\n");
  } finally {
    closeSync(handle);
  }
}
