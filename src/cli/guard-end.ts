const ENDED_EARLY = 70;

let isOurs = false;

/** Ends the process at once, and on purpose. */
export function endProcess(code: number): never {
  isOurs = true;
  process.exit(code);
}

/**
 * Runs a command so that nobody else ends the process in its name: a judge runs in it, and one that calls `process.exit(0)`
 * would make whatever is asked a success.
 */
export async function guardEnd(command: () => Promise<void>): Promise<void> {
  let decided: typeof process.exitCode | null = null;
  process.on("exit", (code) => {
    if (isOurs) return;
    if (decided !== null) {
      // After the end it is still the command that says how it went.
      if (code === 0) process.exitCode = decided;
      return;
    }
    process.exitCode = ENDED_EARLY;
    process.stderr.write("assay: the process was ended before the command was done, by a judge perhaps\n");
  });
  // Node tells of an error that nobody catches, and has a code for it.
  process.on("uncaughtExceptionMonitor", () => (isOurs = true));
  try {
    await command();
  } finally {
    decided = process.exitCode;
  }
}
