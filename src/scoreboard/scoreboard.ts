import { z } from "zod";
import { NOT_GRADED, type NotGradedReason, VERDICTS } from "#graders";
import { LANGUAGES, limitsSchema } from "#sandbox";
import { modelSettingsSchema } from "../models/index.ts";
import { resultSchema } from "./result-schema.ts";

/** Rises when a field changes its name or meaning, or goes away; new fields alone do not raise it. */
export const SCHEMA_VERSION = 1;

const rate = z
  .strictObject({
    /** Null where no problem has as many graded samples. */
    estimate: z.number().min(0).max(1).nullable(),
    /** 95 %: Wilson's score interval with each problem as one trial. */
    interval: z.tuple([z.number(), z.number()]).nullable(),
    /** How many problems it is the mean of. */
    problems: z.int().min(0),
  })
  .meta({ id: "Rate" });

const rates = z.record(z.string().regex(/^[1-9]\d*$/), rate);

const count = z.int().min(0);

const kinds = Object.keys(VERDICTS) as (keyof typeof VERDICTS)[];
const counts = Object.fromEntries(kinds.map((kind) => [kind, count])) as Record<
  keyof typeof VERDICTS,
  typeof count
>;

const reasons = Object.fromEntries(Object.keys(NOT_GRADED).map((reason) => [reason, count])) as Record<
  NotGradedReason,
  typeof count
>;

const model = z.strictObject({
  model: z.string(),
  samples: count,
  /** Samples by verdict. */
  counts: z.strictObject(counts),
  /** Samples whose reply held no code; they count as not right. */
  noCode: count,
  /** Samples that could not be graded; they leave every rate. */
  notGraded: count,
  /** Those by why: a fault of ours; refused, cut off at the limit of tokens, or empty; no reply at all, or none asked for. */
  notGradedBy: z.strictObject(reasons),
  /** The chance that at least one of k samples is right. */
  passAtK: rates,
  /** pass@1 after up to so many attempts at each sample, where there was more than one. */
  passAfterAttempts: rates,
  /**
   * The chance that at least one of k samples is right and within the required time and space; over the problems in
   * which growth is measured, which are those with families of inputs.
   */
  optimalAtK: rates,
  /**
   * How little the best of k samples spends beside the reference, from 0 (none is right) to 1 (no more than it): see
   * `eff-at-k.ts`. Over the problems in which growth is measured, in the languages in which they have a reference.
   */
  efficiencyAtK: rates.default({}),
  /** Accepted samples of which the measurement does not tell whether they are within the bound. */
  undecided: count,
  /** Claims about time and space: made, of those the ones that could be held against a measurement, and held. */
  claims: z.strictObject({ made: count, judged: count, held: count }),
  /** Of all replies, those of later attempts included; null for recorded answers. */
  usage: z
    .strictObject({
      replies: count,
      inputTokens: count,
      outputTokens: count,
      reasoningTokens: count,
      /** In US dollars; null where no price is known. */
      costUsd: z.number().min(0).nullable(),
      /** Replies whose price is not known, which `costUsd` leaves out. */
      unpriced: count,
    })
    .nullable(),
});

const problem = z.strictObject({
  id: z.string(),
  title: z.string(),
  version: z.int(),
  hash: z.string(),
  required: z.strictObject({ time: z.string(), space: z.string() }),
  /** Whether time is told for the whole call, or for one operation; absent in older files. */
  per: z.enum(["call", "operation"]).optional(),
});

const asking = z.strictObject({
  samples: count,
  languages: z.array(z.enum(LANGUAGES)),
  attempts: count,
  /** SHA-256, hex, of the prompt's template. */
  templateHash: z.string(),
  /** Each model's settings, as they were sent. */
  models: z.record(z.string(), modelSettingsSchema),
});

/** All that depends on when and where a run took place; nothing else in the file does. */
const run = z.strictObject({
  /** Failed calls to providers, by model and kind of error; most were made again. Absent for recorded answers. */
  failedCalls: z.record(z.string(), z.record(z.string(), count)).optional(),
  started: z.iso.datetime(),
  finished: z.iso.datetime(),
  host: z.string(),
  node: z.string(),
  jobs: z.int().positive(),
  paths: z.strictObject({ answers: z.string().nullable(), problems: z.string(), out: z.string() }),
});

/** A scoreboard file. The same answers, problems, seed and versions give the same bytes, but for `run`. */
export const scoreboardSchema = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  /** Versions of what graded. */
  engine: z.record(z.string(), z.string()),
  settings: z.strictObject({
    seed: z.int(),
    limits: limitsSchema,
    /** How models were asked; absent for recorded answers. */
    asking: asking.optional(),
  }),
  problems: z.array(problem),
  models: z.array(model),
  results: z.array(resultSchema),
  run,
});

export type Scoreboard = z.infer<typeof scoreboardSchema>;
export type ModelScore = z.infer<typeof model>;
export type Rate = z.infer<typeof rate>;
export type Run = z.infer<typeof run>;
