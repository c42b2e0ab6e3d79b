import { createHash } from "node:crypto";

/**
 * The seed inside a candidate's realm, which it may come to know. The one that hidden inputs are made of is not found from it
 * but by trying.
 */
export function realmSeed(seed: number): number {
  return createHash("sha256").update(`realm ${seed}`).digest().readUInt32BE() >>> 1;
}
