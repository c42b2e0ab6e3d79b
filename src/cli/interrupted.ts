import { constants } from "node:os";

/** The person or the system wants us to stop. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
  readonly exitCode: number;

  constructor(signal: "SIGINT" | "SIGTERM") {
    super("interrupted");
    this.exitCode = 128 + constants.signals[signal];
  }
}

/** Runs `use`; at SIGINT or SIGTERM its signal is aborted and an `Interrupted` thrown at once. */
export async function untilInterrupted<Result>(
  use: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  const { promise: interrupted, reject } = Promise.withResolvers<never>();
  const stop = (name: "SIGINT" | "SIGTERM") => {
    controller.abort(new Interrupted(name));
    reject(controller.signal.reason as Interrupted);
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
  try {
    return await Promise.race([use(controller.signal), interrupted]);
  } finally {
    process.off("SIGINT", stop).off("SIGTERM", stop);
  }
}
