import { constants } from "node:os";
import { escapeText } from "../report/escape.ts";
import { endProcess } from "./guard-end.ts";

type EndSignal = "SIGINT" | "SIGTERM";

/** The person or the system wants us to stop. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
  readonly exitCode: number;

  constructor(signal: EndSignal) {
    super("interrupted");
    this.exitCode = exitCodeOf(signal);
  }
}

const exitCodeOf = (signal: EndSignal) => 128 + constants.signals[signal];

/** Runs `use`; at SIGINT or SIGTERM its signal is aborted and an `Interrupted` thrown at once. */
export async function untilInterrupted<Result>(
  use: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const { promise: interrupted, reject } = Promise.withResolvers<never>();
  return listening(
    (reason) => reject(reason),
    async (signal) => Promise.race([use(signal), interrupted]),
  );
}

/**
 * Runs `use`, which ends by itself after its signal is aborted at the first SIGINT or SIGTERM; the second one ends the
 * process at once and prints `atOnce`. `onStop` is told of the first.
 */
export async function untilStopped<Result>(
  onStop: () => void,
  use: (signal: AbortSignal) => Promise<Result>,
  atOnce: string,
): Promise<Result> {
  const end = (name: EndSignal) => {
    // Below what the screen leaves behind, which it does as the process ends.
    process.once("exit", () => void process.stderr.write(`assay: ${escapeText(atOnce)}\n`));
    endProcess(exitCodeOf(name));
  };
  return listening(() => {
    process.once("SIGINT", () => end("SIGINT"));
    process.once("SIGTERM", () => end("SIGTERM"));
    onStop();
  }, use);
}

async function listening<Result>(
  onStop: (reason: Interrupted) => void,
  use: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  const stop = (name: EndSignal) => {
    const reason = new Interrupted(name);
    controller.abort(reason);
    onStop(reason);
    // Only now: without a listener a signal ends the process on the spot.
    process.off("SIGINT", stop).off("SIGTERM", stop);
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
  try {
    return await use(controller.signal);
  } finally {
    process.off("SIGINT", stop).off("SIGTERM", stop);
  }
}
