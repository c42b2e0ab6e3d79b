import { z } from "zod";
import { LANGUAGES, limitsSchema } from "#sandbox";
import { resultSchema } from "../scoreboard/result-schema.ts";

/** Rises when a field changes its name or meaning, or goes away; new fields alone do not raise it. */
export const PROBE_VERSION = 1;

const { verdict, groups, complexity, efficiency } = resultSchema.shape;

/** For each point of a cost, in their order: what the fit predicts there, and how far it is off. */
const predictions = z.array(
  z.strictObject({
    /** Intercept and constant times the class; null where there is no class, or no number holds it. */
    predicted: z.number().nullable(),
    /** As a share of the cost: 0.05 is 5 % too much. */
    off: z.number().nullable(),
  }),
);

/** What `assay probe --json` prints. The same file, problem, seed and versions give the same bytes. */
export const probeSchema = z.strictObject({
  schemaVersion: z.literal(PROBE_VERSION),
  /** Versions of what measured. */
  engine: z.record(z.string(), z.string()),
  settings: z.strictObject({ seed: z.int(), limits: limitsSchema }),
  problem: z.strictObject({ id: z.string(), version: z.int(), hash: z.string() }),
  language: z.enum(LANGUAGES),
  /** SHA-256, hex, of the source. */
  sha256: z.string(),
  /** Whether time is told for the whole call, or for one operation. */
  per: z.enum(["call", "operation"]),
  verdict,
  groups,
  /** Null where the code is wrong in more than being too slow, or the problem names no families of input. */
  complexity,
  /** Null without `complexity`. */
  predictions: z.strictObject({ time: predictions, space: predictions }).nullable(),
  efficiency,
});

/** A probe of one file. */
export type Probe = z.infer<typeof probeSchema>;
