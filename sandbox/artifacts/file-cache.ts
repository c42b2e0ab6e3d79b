import { createHash, randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, rename, writeFile } from "node:fs/promises";
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

/** The digest of what `writeCached` wrote, hex, once it is found whole; null when it is not there or was torn. */
export async function digestOfCached(folder: string, name: string): Promise<string | null> {
  const found = await readUnchecked(folder, name);
  return found !== null && digest(found.bytes).equals(found.digest) ? found.digest.toString("hex") : null;
}

/**
 * Reads what `digestOfCached` has found whole before; null when it is not there. Hashing it once more would only make
 * the start of a worker longer.
 */
export async function readChecked(folder: string, name: string): Promise<Uint8Array | null> {
  return (await readUnchecked(folder, name))?.bytes ?? null;
}

interface Unchecked {
  readonly digest: Buffer;
  /** With a buffer of its own: who gets it may hand the buffer on. */
  readonly bytes: Uint8Array;
}

async function readUnchecked(folder: string, name: string): Promise<Unchecked | null> {
  try {
    await using file = await open(join(folder, name));
    return await readBoth(file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return null;
    throw new SandboxFault(`the cache in ${folder} cannot be read: ${message}`, { cause: error });
  }
}

async function readBoth(file: FileHandle): Promise<Unchecked | null> {
  const { size } = await file.stat();
  if (size < DIGEST_BYTES) return null;
  const stored = Buffer.alloc(DIGEST_BYTES);
  const bytes = new Uint8Array(size - DIGEST_BYTES);
  const { bytesRead } = await file.readv([stored, bytes], 0);
  return bytesRead === size ? { digest: stored, bytes } : null;
}

function digest(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}
