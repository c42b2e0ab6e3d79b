import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import type { Dirent } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { problemErrorAt } from "../problem-error.ts";

/** The files of a problem folder: their bytes by name, `/` between its parts, in the order of their names. */
export type Folder = ReadonlyMap<string, Uint8Array>;

// Written by the tool or the system about the folder, so no part of what is asked.
const APART = /(^|\/)(\.[^/]*|__pycache__|node_modules|lock\.json)(\/|$)/;

const TEXT =
  /^(problem\.yaml|statement\.md|judge\.ts|tests\/[^/]+\.jsonl|solutions\/[^/]+\/[^/]+\.(py|js|ts))$/;

/** Reads the files; none where there is no such folder. Throws a `ProblemError` for a text that is none, or that is no file. */
export async function readFolder(path: string): Promise<Folder> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => []);
  const told = entries
    .map((entry) => ({
      name: relative(path, join(entry.parentPath, entry.name)).split(sep).join("/"),
      isFile: entry.isFile(),
      kind: kindOf(entry),
    }))
    .filter(({ name }) => !APART.test(name));
  const odd = told.find(({ name, isFile }) => !isFile && TEXT.test(name));
  if (odd !== undefined)
    throw problemErrorAt(join(path, odd.name), 1, `is ${odd.kind}; put a file there, or rename it`);
  const names = told.flatMap(({ name, isFile }) => (isFile ? [name] : [])).toSorted();
  const bytes = await Promise.all(names.map((name) => readFile(join(path, name))));
  names.forEach((name, at) => {
    if (TEXT.test(name)) refuseOtherBytes(join(path, name), bytes[at] as Buffer);
  });
  return new Map(names.map((name, index) => [name, bytes[index] as Uint8Array]));
}

function kindOf(entry: Dirent): string {
  if (entry.isDirectory()) return "a folder";
  return entry.isSymbolicLink() ? "a link" : "no file but a pipe, a socket or a device";
}

function refuseOtherBytes(file: string, bytes: Buffer): void {
  if (isUtf8(bytes)) return;
  const lines = bytes.toString("latin1").split("\n");
  const line = lines.findIndex((text) => !isUtf8(Buffer.from(text, "latin1")));
  throw problemErrorAt(file, line + 1, "is not UTF-8; save it as UTF-8");
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
