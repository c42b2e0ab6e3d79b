import { watch, type FSWatcher } from "node:fs";
import { resolve, sep } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

// An editor saves in several steps, and several files at once.
const SETTLE_MILLIS = 80;

/**
 * Gives the folders below which something was saved, each time something was, from now on until the signal. What is saved
 * while a round is worked on comes with the next. `foldersIn` is asked anew each time, so that a folder which is added is seen.
 */
export function watchFolders(
  paths: readonly string[],
  foldersIn: () => Promise<string[]>,
  signal: AbortSignal,
): AsyncGenerator<string[]> {
  const saved: Saved = { files: new Set(), wake: Promise.withResolvers() };
  // Now, and not when the first round is asked for: a save before that would be lost.
  const watchers = paths.map((path) =>
    watch(path, { recursive: true }, (_event, name) => {
      saved.files.add(resolve(path, name ?? ""));
      saved.wake.resolve();
    }),
  );
  // Whether or not a round was ever asked for.
  signal.addEventListener("abort", () => {
    for (const watcher of watchers) watcher.close();
    saved.wake.resolve();
  });
  return roundsOf(saved, foldersIn, { signal, watchers });
}

interface Saved {
  readonly files: Set<string>;
  wake: PromiseWithResolvers<void>;
}

async function* roundsOf(
  saved: Saved,
  foldersIn: () => Promise<string[]>,
  { signal, watchers }: { signal: AbortSignal; watchers: readonly FSWatcher[] },
): AsyncGenerator<string[]> {
  try {
    while (!signal.aborted) {
      await saved.wake.promise;
      await pause(SETTLE_MILLIS);
      if (signal.aborted) return;
      saved.wake = Promise.withResolvers<void>();
      const files = [...saved.files];
      saved.files.clear();
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
