import { z } from "zod";
import { LANGUAGES, limitsSchema } from "#sandbox";
import { modelSettingsSchema } from "../models/index.ts";
import { comparisonSchema } from "./comparison-schema.ts";
import { modelSchema } from "./model-schema.ts";
import { problemSchema } from "./problem-schema.ts";
import { resultSchema } from "./result-schema.ts";

export type { Comparison } from "./comparison-schema.ts";
export type { ModelScore } from "./model-schema.ts";
export type { Rate } from "./rate-schema.ts";

/** Rises when a field changes its name or meaning, or goes away; new fields alone do not raise it. */
export const SCHEMA_VERSION = 2;

const count = z.int().min(0);

const asking = z.strictObject({
  samples: count.describe("Replies for each problem and language."),
  languages: z.array(z.enum(LANGUAGES)).describe("Those that were asked for."),
  attempts: count.describe("2: a reply that fails a public example is told so, and corrected once."),
  templateHash: z.string().describe("SHA-256, hex, of the prompt's template; each result has its prompt's."),
  models: z.record(z.string(), modelSettingsSchema).describe("Each model's settings, as they were sent."),
});

/** What the answers were graded with. */
export const settingsSchema = z.strictObject({
  seed: z.int().describe("Of generated inputs, of randomness in the sandbox, and of drawn tests."),
  limits: limitsSchema.describe("What a candidate may use."),
  asking: asking.optional().describe("How models were asked; absent for recorded answers."),
});

const occasion = z.strictObject({
  failedCalls: z
    .record(z.string(), z.record(z.string(), count))
    .optional()
    .describe(
      "Failed calls to providers, by model and kind of error; most were made again. Absent for recorded answers.",
    ),
  started: z.iso.datetime().describe("When it began, in UTC."),
  finished: z.iso.datetime().describe("When it ended."),
  host: z.string().describe("The machine."),
  node: z.string().describe("The version of Node."),
  jobs: z.int().positive().describe("How many answers were graded at once."),
  paths: z
    .strictObject({
      answers: z.string().nullable().describe("The file of recorded answers; null: models were asked."),
      problems: z.string().describe("The folder of the problems."),
      out: z.string().describe("The folder of the run."),
    })
    .describe("Where it read and wrote."),
});

const run = occasion.extend({
  merged: z.array(occasion).optional().describe("The runs that were merged; absent where it is one."),
});

/** A scoreboard file. The same answers, problems, seed and versions give the same bytes, but for `run`. */
export const scoreboardSchema = z.strictObject({
  schemaVersion: z
    .literal(SCHEMA_VERSION)
    .describe("Rises when a field changes its name or meaning, or goes away."),
  engine: z
    .record(z.string(), z.string())
    .describe("Versions of what graded: this package, Python, V8, and the packages that make the engines."),
  settings: settingsSchema.describe("What the answers were graded with, and how they were asked for."),
  problemSetHash: z.string().describe("SHA-256, hex, over the ids and hashes of the problems."),
  problems: z.array(problemSchema).describe("Those that were asked, by id."),
  models: z.array(modelSchema).describe("By name."),
  comparisons: z.array(comparisonSchema).describe("Every pair of models, by each measure."),
  results: z.array(resultSchema).describe("By model, problem, language, sample and attempt."),
  run: run.describe("All that depends on when and where it took place; nothing else in the file does."),
});

export type Scoreboard = z.infer<typeof scoreboardSchema>;
export type Run = z.infer<typeof run>;
