import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { SandboxFault } from "../fault.ts";

const DIGEST_BYTES = 32;

/** Writes bytes behind their own digest; whole or not at all, also when two processes write at once. */
export async function writeCached(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true });
  const draft = join(folder, `${name}.${randomUUID()}.draft`);
  await writeFile(draft, [digest(bytes), bytes]);
  await rename(draft, join(folder, name));
}

/** Reads what `writeCached` wrote; null when it is not there or was torn. */
export async function readCached(folder: string, name: string): Promise<Uint8Array | null> {
  const file = await readFile(join(folder, name)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw new SandboxFault(`the cache in ${folder} cannot be read: ${error.message}`, { cause: error });
  });
  if (file === null || file.length < DIGEST_BYTES) return null;
  const content = file.subarray(DIGEST_BYTES);
  // A copy with a buffer of its own: who gets it may hand the buffer on.
  return digest(content).equals(file.subarray(0, DIGEST_BYTES)) ? new Uint8Array(content) : null;
}

function digest(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}
