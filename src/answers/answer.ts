import { z } from "zod";
import { LANGUAGES } from "#sandbox";

/** One recorded reply of a model; keys other than these are allowed in a file and left out. */
export const answerSchema = z.object({
  /** The problem's id, e.g. `median-of-two-sorted-arrays`. */
  problem: z.string().min(1),
  /** Who replied, e.g. `openai/gpt-4o`. */
  model: z.string().min(1),
  /** Which of the model's replies to this problem, from 0. */
  sample: z.int().min(0),
  /** The reply as it came; it may be empty. */
  response: z.string(),
  /** The language that was asked for; absent where it is not known. */
  language: z.enum(LANGUAGES).optional(),
  /** From 1; a later one has seen how the one before failed a public example. Default 1. */
  attempt: z.int().min(1).optional(),
});

export type Answer = z.infer<typeof answerSchema>;
