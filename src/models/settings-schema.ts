import { z } from "zod";
import { type ModelSettings, REASONING_EFFORTS } from "./model.ts";

const count = z.int().min(0);

/** The keys of `ModelSettings`, each with what it may be. */
export const SETTINGS_SHAPE = {
  temperature: z.number().min(0).max(2).optional().describe("0 to 2; absent: the provider's default"),
  topP: z.number().min(0).max(1).optional().describe("0 to 1"),
  maxTokens: z.int().min(1).optional().describe("Most tokens of a reply; a reply that needs more is cut off"),
  seed: count
    .optional()
    .describe("Sampling seed, where the provider takes one; the sample's number is added"),
  reasoningEffort: z
    .enum(REASONING_EFFORTS)
    .optional()
    .describe("How much a reasoning model is asked to think"),
  thinkingTokens: count
    .optional()
    .describe("Most tokens of thinking, where the provider takes such a budget"),
  system: z.string().optional().describe("System prompt"),
  stream: z.boolean().optional().describe("Whether the reply is streamed; never changes what is asked"),
} as const;

/** `ModelSettings`, as a record holds them. */
export const modelSettingsSchema = z.strictObject(SETTINGS_SHAPE) satisfies z.ZodType<ModelSettings>;
