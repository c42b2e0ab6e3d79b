import { z } from "zod";

// More is no count of tokens, but a mistake of the server's.
const count = z.int().min(0).max(1e9);

/** Mistral's reasoning models reply with parts. */
const part = z.object({
  type: z.string(),
  text: z.string().nullish(),
  thinking: z.array(z.object({ text: z.string().nullish() })).nullish(),
});

/** What a reply says, or what one event of a stream adds to it. */
const saidSchema = z.object({
  content: z.union([z.string(), z.array(part)]).nullish(),
  refusal: z.string().nullish(),
  /** DeepSeek, and who copies it. */
  reasoning_content: z.string().nullish(),
  /** Groq, OpenRouter, vLLM. */
  reasoning: z.string().nullish(),
});

const usageSchema = z.object({
  prompt_tokens: count,
  completion_tokens: count,
  prompt_tokens_details: z.object({ cached_tokens: count.nullish() }).nullish(),
  completion_tokens_details: z.object({ reasoning_tokens: count.nullish() }).nullish(),
  /** DeepSeek. */
  prompt_cache_hit_tokens: count.nullish(),
});

/** A chat completion, as far as we read it: what OpenAI documents, and what others leave out of it. */
export const completionSchema = z.object({
  id: z.string().nullish(),
  model: z.string().nullish(),
  choices: z
    .array(z.object({ message: saidSchema, finish_reason: z.string().nullish() }))
    .min(1, "there is no choice"),
  usage: usageSchema.nullish().catch(null),
});

/** One event of a streamed completion. */
export const chunkSchema = z.object({
  id: z.string().nullish(),
  model: z.string().nullish(),
  choices: z.array(z.object({ delta: saidSchema.nullish(), finish_reason: z.string().nullish() })).nullish(),
  usage: usageSchema.nullish().catch(null),
  /** Groq tells the usage of a stream here, and why one stopped early. */
  x_groq: z.object({ usage: usageSchema.nullish().catch(null), error: z.string().nullish() }).nullish(),
});

export type Said = z.infer<typeof saidSchema>;
export type Completion = z.infer<typeof completionSchema>;
