import { z } from "zod";
import { LANGUAGES } from "#sandbox";
import { FINISHES } from "../models/index.ts";

const count = z.int().min(0);

/** A model's reply as it is written down, before it is graded. */
export const replySchema = z.strictObject({
  /** SHA-256, hex, of everything that shaped the reply: see `replyKey`. */
  key: z.string(),
  model: z.string(),
  problem: z.string(),
  language: z.enum(LANGUAGES),
  sample: count,
  attempt: z.int().min(1),
  /** SHA-256, hex, of the messages and the system prompt. */
  promptHash: z.string(),
  /** The reply without its thinking. */
  response: z.string(),
  thinking: z.string().nullable(),
  finish: z.enum(FINISHES),
  /** The provider's own word for it. */
  finishReason: z.string().nullable(),
  requestId: z.string().nullable(),
  modelVersion: z.string().nullable(),
  usage: z
    .strictObject({
      inputTokens: count,
      cachedInputTokens: count,
      outputTokens: count,
      reasoningTokens: count,
    })
    .nullable(),
  /** The address of the service that was asked; absent: the provider's own. */
  address: z.string().optional(),
  /** In US dollars; null where the price is not known. */
  costUsd: z.number().min(0).nullable(),
  /** The most that tries which failed before it may have cost, in US dollars; absent: nothing, or no price is known. */
  lostUsd: z.number().min(0).optional(),
  /** Whether it came from a batch. */
  batch: z.boolean(),
  /** From asking to the last byte, of the try that succeeded; of a batch from submitting. */
  latencyMillis: count,
  /** How often it was asked for until it came. */
  tries: z.int().min(1),
  at: z.iso.datetime(),
});

export type Reply = z.infer<typeof replySchema>;
