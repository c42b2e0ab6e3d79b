const DEADLY = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Runs `tidy` when the process ends in whatever way it can still notice: of itself, by an error, or by a signal that
 * nobody else handles. Gives the function that takes it back.
 */
export function onDeath(tidy: () => void): () => void {
  const takeBack = () => {
    process.off("exit", tidy);
    for (const signal of DEADLY) process.off(signal, die);
  };
  const die = (signal: NodeJS.Signals) => {
    if (process.listenerCount(signal) > 1) return;
    tidy();
    takeBack();
    process.kill(process.pid, signal);
  };
  process.on("exit", tidy);
  // First in line: a handler that runs once is gone from the count by the time it has run.
  for (const signal of DEADLY) process.prependListener(signal, die);
  return takeBack;
}
