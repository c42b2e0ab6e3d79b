import { z } from "zod";
import { type ModelSettings, REASONING_EFFORTS } from "./model.ts";

/** `ModelSettings`, as a file holds them. */
export const modelSettingsSchema = z.strictObject({
  temperature: z.number().min(0).max(2).optional(),
  topP: z.number().min(0).max(1).optional(),
  maxTokens: z.int().positive().optional(),
  seed: z.int().min(0).optional(),
  reasoningEffort: z.enum(REASONING_EFFORTS).optional(),
  thinkingTokens: z.int().min(0).optional(),
  system: z.string().optional(),
  stream: z.boolean().optional(),
}) satisfies z.ZodType<ModelSettings>;
