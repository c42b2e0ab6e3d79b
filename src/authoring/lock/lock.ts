import { z } from "zod";

const count = z.int().nonnegative();

/** What the reference solutions of one family of languages cost. */
const costsSchema = z.strictObject({
  /** File of the reference. */
  reference: z.string(),
  /** Instructions of all cases of a group together; null: not countable. */
  cases: z.strictObject({ examples: count.nullable(), hidden: count.nullable() }),
  /** What a candidate may spend on the stress input of each family: derived from the reference's own count. */
  stressFuel: z.record(z.string(), count),
  /** At each size of the probe, of the family that costs most. */
  probe: z.array(
    z.strictObject({ size: z.record(z.string(), z.number()), instructions: count, family: z.string() }),
  ),
});

/** What `lock.json` holds: facts of a problem as it was, by which anybody sees that it is the same and costs the same. */
export const lockSchema = z.strictObject({
  lockVersion: z.literal(1),
  /** The problem's hash: every file of it but this one. */
  problem: z.string(),
  /** Versions of what counts. */
  engine: z.record(z.string(), z.string()),
  seed: z.int(),
  costs: z.strictObject({ python: costsSchema.optional(), javascript: costsSchema.optional() }),
});

export type Lock = z.infer<typeof lockSchema>;
export type Costs = z.infer<typeof costsSchema>;

export const LOCK_FILE = "lock.json";

// What decides a count. V8 decides none, and comes with Node, of which every machine has another.
const COUNTING = ["pyodide", "python", "@jitl/quickjs-wasmfile-release-sync", "amaro"];

/** The part of a sandbox's versions that a lock is kept for. */
export function countingVersions(versions: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(COUNTING.map((name) => [name, versions[name] ?? "unknown"]));
}
