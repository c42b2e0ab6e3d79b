import { z } from "zod";
import { GROUPS } from "#graders";
import { LANGUAGES } from "#sandbox";
import { HOWS } from "../answers/index.ts";
import { FINISHES } from "../models/index.ts";
import { verdictSchema } from "./verdict-schema.ts";

const point = z.strictObject({
  size: z.record(z.string(), z.int()),
  cost: z.number(),
  family: z.string(),
});

const growth = z
  .strictObject({
    /** The measured class; null: inconclusive, or not counted where there are no points. */
    class: z.string().nullable(),
    required: z.string(),
    met: z.boolean().nullable(),
    fit: z
      .strictObject({
        intercept: z.number(),
        constant: z.number(),
        residual: z.number(),
        from: z.number().optional(),
      })
      .nullable(),
    /** `behind`: how much worse the score is than the best, in units of twice the logarithm of the likelihood. */
    runnersUp: z.array(
      z.strictObject({ class: z.string(), residual: z.number(), behind: z.number().min(0).optional() }),
    ),
    points: z.array(point),
  })
  .meta({ id: "Growth" });

const efficiency = z
  .strictObject({
    /** The largest size that the candidate and the reference both reached. */
    size: z.record(z.string(), z.int()),
    /** The candidate's count there, in instructions. */
    cost: z.number(),
    /** That of the problem's reference in the same language. */
    reference: z.number(),
    /** `cost / reference`. */
    ratio: z.number(),
  })
  .meta({ id: "Efficiency" });

/** How far a probe came and what it took. */
const reach = z
  .strictObject({
    ended: z.enum(["sizes", "fuel"]),
    largest: z.record(z.string(), z.int()),
    sizes: z.int().min(0),
    calls: z.int().min(0),
    instructions: z.int().min(0),
  })
  .meta({ id: "Reach" });

const claim = z
  .strictObject({
    claimed: z.string(),
    quote: z.string(),
    holds: z.boolean().nullable(),
    assessment: z.enum(["as-claimed", "too-optimistic", "too-pessimistic", "unclear"]),
  })
  .meta({ id: "Claim" });

const group = z.strictObject({ group: z.enum(GROUPS), passed: z.int().min(0), run: z.int().min(0) });

const extraction = z.strictObject({
  how: z.enum(HOWS),
  language: z.enum(LANGUAGES),
  block: z.int().nullable(),
  blocks: z.int(),
  joined: z.array(z.int()),
  truncated: z.boolean(),
});

const tokens = z.int().min(0);

/** What a model's provider says of a reply, as far as it is the same for the same reply. */
const replyFacts = z
  .strictObject({
    /** Which version answered, as reported. */
    modelVersion: z.string().nullable(),
    finish: z.enum(FINISHES),
    finishReason: z.string().nullable(),
    usage: z
      .strictObject({
        inputTokens: tokens,
        cachedInputTokens: tokens,
        outputTokens: tokens,
        reasoningTokens: tokens,
      })
      .nullable(),
    /** In US dollars; null where the price is not known. */
    costUsd: z.number().min(0).nullable(),
    /** SHA-256, hex, of the messages and the system prompt. */
    promptHash: z.string(),
  })
  .meta({ id: "ReplyFacts" });

/** One graded answer. */
export const resultSchema = z.strictObject({
  model: z.string(),
  problem: z.string(),
  /** The language that was asked for; null where that is not known. */
  language: z.enum(LANGUAGES).nullable(),
  sample: z.int().min(0),
  /** From 1; a later one has seen how the one before failed a public example. */
  attempt: z.int().min(1),
  /** What is known of the reply; null for recorded answers, and where none came. */
  reply: replyFacts.nullable(),
  verdict: verdictSchema,
  groups: z.array(group),
  /** How the code was found in the reply; null where there was none. */
  extraction: extraction.nullable(),
  /** The code that was graded, in a file beside the scoreboard; null where there was none. */
  candidate: z.strictObject({ file: z.string(), sha256: z.string() }).nullable(),
  complexity: z
    .strictObject({ time: growth, space: growth, met: z.boolean().nullable(), reach: reach.optional() })
    .nullable(),
  /** Its count beside the reference's; null where growth was not measured, or its language has no reference. */
  efficiency: efficiency.nullable().default(null),
  claims: z.strictObject({ time: claim.nullable(), space: claim.nullable() }),
  /** The command that runs the counterexample again, from the scoreboard's folder; null where there is none. */
  replay: z.string().nullable(),
});

export type ReplyFacts = z.infer<typeof replyFacts>;

/** One graded answer, as it stands in a scoreboard. */
export type Result = z.infer<typeof resultSchema>;
