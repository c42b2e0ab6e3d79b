import { watch } from "node:fs";
import { resolve, sep } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

// An editor saves in several steps, and several files at once.
const SETTLE_MILLIS = 80;

/**
 * Gives the folders below which something was saved, each time something was, until the signal. What is saved while a round
 * is worked on comes with the next. `foldersIn` is asked anew each time, so that a folder which is added is seen.
 */
export async function* watchFolders(
  paths: readonly string[],
  foldersIn: () => Promise<string[]>,
  signal: AbortSignal,
): AsyncGenerator<string[]> {
  const saved = new Set<string>();
  let wake = Promise.withResolvers<void>();
  signal.addEventListener("abort", () => wake.resolve());
  const watchers = paths.map((path) =>
    watch(path, { recursive: true, persistent: true }, (_event, name) => {
      saved.add(resolve(path, name ?? ""));
      wake.resolve();
    }),
  );
  try {
    while (!signal.aborted) {
      await wake.promise;
      await pause(SETTLE_MILLIS);
      wake = Promise.withResolvers<void>();
      if (signal.aborted) return;
      const files = [...saved];
      saved.clear();
      const folders = (await foldersIn()).filter((folder) => files.some((file) => isIn(file, folder)));
      if (folders.length > 0) yield folders;
    }
  } finally {
    for (const watcher of watchers) watcher.close();
  }
}

function isIn(file: string, folder: string): boolean {
  return `${file}${sep}`.startsWith(`${resolve(folder)}${sep}`);
}
