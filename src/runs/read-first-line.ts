import { open } from "node:fs/promises";
import { refuseSpecial } from "../journal/index.ts";

const MOST_BYTES = 2 ** 16;

/** The first line of a file, or as much of it as fits a first line of ours; null: it cannot be read. */
export async function readFirstLine(file: string): Promise<string | null> {
  try {
    await refuseSpecial(file);
    await using handle = await open(file);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(MOST_BYTES), 0, MOST_BYTES, 0);
    return buffer.toString("utf8", 0, bytesRead).split("\n", 1)[0] ?? "";
  } catch {
    return null;
  }
}
