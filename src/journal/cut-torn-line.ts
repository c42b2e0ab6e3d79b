import { open, type FileHandle } from "node:fs/promises";
import { basename } from "node:path";
import { writeAll } from "./appender.ts";

const CHUNK_BYTES = 2 ** 20;

/** Cuts off what lies behind `end` and keeps it in a file beside; gives that file's name. */
export async function cutTornLine(handle: FileHandle, file: string, end: number): Promise<string> {
  const [kept, name] = await openNext(file);
  try {
    await copyTail(handle, end, kept);
    await kept.sync();
  } finally {
    await kept.close();
  }
  // Only now: at any moment the bytes are in one of the two files.
  await handle.truncate(end);
  await handle.datasync();
  return basename(name);
}

async function openNext(file: string): Promise<[FileHandle, string]> {
  for (let number = 1; ; number++) {
    const name = `${file}.torn-${number}`;
    try {
      return [await open(name, "wx"), name];
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}

async function copyTail(from: FileHandle, offset: number, to: FileHandle): Promise<void> {
  const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  for (let copied = 0; ;) {
    const { bytesRead } = await from.read(chunk, 0, CHUNK_BYTES, offset + copied);
    if (bytesRead === 0) return;
    await writeAll(to, chunk.subarray(0, bytesRead), copied);
    copied += bytesRead;
  }
}
