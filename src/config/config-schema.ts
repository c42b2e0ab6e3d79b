import { z } from "zod";
import { LANGUAGES } from "#sandbox";
import { providerSchema } from "./provider-schema.ts";
import { SETTINGS_SHAPE } from "../models/index.ts";
import { strict } from "./strict.ts";

const perMillionUsd = z.number().min(0);

const priceSchema = strict({
  inputPerMillionUsd: perMillionUsd,
  outputPerMillionUsd: perMillionUsd,
}).describe("US dollars for a million tokens; wins over the price that is known");

const modelSchema = strict({ ...SETTINGS_SHAPE, price: priceSchema.optional() });

const modelName = z
  .string()
  .regex(
    /^(?:(?:openai|google|groq)\/|compatible\/[^/]+\/)\S+$/,
    "write openai/MODEL, google/MODEL, groq/MODEL or compatible/NAME/MODEL",
  );

const endpointName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]*$/i, "write a name of letters, digits, dots, - and _");

const providersSchema = strict({
  openai: providerSchema.optional(),
  google: providerSchema.optional(),
  groq: providerSchema.optional(),
  compatible: z
    .record(endpointName, providerSchema)
    .optional()
    .describe("Services with an interface like OpenAI's, by the NAME in compatible/NAME/MODEL"),
});

/** `assay.config.json`, or what `assay.config.ts` exports. Relative paths are relative to the file. */
export const configSchema = strict({
  $schema: z.string().optional(),
  ask: z.array(modelName).min(1).optional().describe("The models that are asked; else all of `models`"),
  models: z.record(modelName, modelSchema).optional().describe("How single models are asked, by whole name"),
  settings: strict(SETTINGS_SHAPE).optional().describe("How every model is asked"),
  providers: providersSchema.optional(),
  problems: z.string().min(1).optional().describe("Folder of problems; default: those shipped"),
  samples: z.int().min(1).max(10_000).optional().describe("Replies for each problem and language; default 1"),
  languages: z
    .array(z.enum(LANGUAGES))
    .min(1)
    .refine((all) => new Set(all).size === all.length, "name each language once")
    .optional(),
  attempts: z
    .int()
    .min(1)
    .max(2)
    .optional()
    .describe("2: a reply that fails a public example may be corrected once; default 1"),
  budgetUsd: z.number().positive().optional().describe("US dollars at which asking stops"),
  template: z.string().min(1).optional().describe("File of the prompt's template"),
  out: z.string().min(1).optional().describe("Folder of the run"),
  seed: z
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .optional()
    .describe("Seeds generated inputs"),
  jobs: z.int().min(1).max(64).optional().describe("Answers graded at once; changes no result"),
});

/** What a config file says. */
export type ConfigFile = z.input<typeof configSchema>;

export type CustomPrice = z.infer<typeof priceSchema>;
