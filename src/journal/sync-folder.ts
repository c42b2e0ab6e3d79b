import { open } from "node:fs/promises";

/** Makes a new file's name survive a power cut, where the system can sync a folder; Windows cannot and need not. */
export async function syncFolder(folder: string): Promise<void> {
  try {
    await using handle = await open(folder);
    await handle.sync();
  } catch {
    // The file's own bytes are synced all the same.
  }
}
