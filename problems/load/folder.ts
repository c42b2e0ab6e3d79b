import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/** The files of a problem folder: their bytes by name, `/` between its parts, in the order of their names. */
export type Folder = ReadonlyMap<string, Uint8Array>;

// Written by the tool or the system about the folder, so no part of what is asked.
const APART = /(^|\/)(\.[^/]*|__pycache__|node_modules|lock\.json)(\/|$)/;

export async function readFolder(path: string): Promise<Folder> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((name) => !APART.test(name))
    .toSorted();
  const bytes = await Promise.all(names.map((name) => readFile(join(path, name))));
  return new Map(names.map((name, index) => [name, bytes[index] as Uint8Array]));
}

/** SHA-256 over the names and bytes of all files, hex; each with its length before it, so that none runs into the next. */
export function hashFolder(folder: Folder): string {
  const hash = createHash("sha256");
  for (const [name, bytes] of folder) hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  return hash.digest("hex");
}

/** A file's text, or null when there is no such file. */
export function textOf(folder: Folder, name: string): string | null {
  const bytes = folder.get(name);
  return bytes === undefined ? null : new TextDecoder().decode(bytes);
}
