import { constants } from "node:fs";
import { access, stat, statfs } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { type Finding, ok, warning, wrong } from "./finding.ts";

// The engines of one version take 33 MB; a run of some thousand replies as much again.
const LEAST_BYTES = 200e6;
const ENOUGH_BYTES = 1e9;

/** Whether a folder can be written to, be it there yet or not, and has room. Nothing is made. */
export async function checkFolder(about: string, folder: string): Promise<Finding> {
  const place = await nearestPlace(resolve(folder));
  const another = `give ${about === "cache" ? "another with ASSAY_CACHE" : "another folder with --out"}`;
  try {
    if (!(await stat(place)).isDirectory()) return wrong(about, `${place} is a file`, another);
    await access(place, constants.W_OK | constants.X_OK);
  } catch {
    return wrong(about, `${place} cannot be written`, `change its permissions, or ${another}`);
  }
  return checkRoom(about, folder, await freeBytesAt(place));
}

/** Whether so much room is enough. */
export function checkRoom(about: string, folder: string, freeBytes: number): Finding {
  const told = `${folder}: ${(freeBytes / 1e9).toFixed(1)} GB free`;
  if (freeBytes >= ENOUGH_BYTES) return ok(about, told);
  const tell = freeBytes >= LEAST_BYTES ? warning : wrong;
  return tell(about, `${told}, which is little`, "make room on the disk");
}

/** The folder itself, or the nearest above it that is there. */
async function nearestPlace(folder: string): Promise<string> {
  const isThere = await stat(folder).then(
    () => true,
    () => false,
  );
  return isThere || dirname(folder) === folder ? folder : nearestPlace(dirname(folder));
}

async function freeBytesAt(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
