import { z } from "zod";
import { GROUPS } from "#graders";
import { LANGUAGES } from "#sandbox";
import { HOWS } from "../answers/index.ts";
import { FINISHES } from "../models/index.ts";
import { verdictSchema } from "./verdict-schema.ts";

const point = z.strictObject({
  size: z.record(z.string(), z.int()).describe("By size parameter."),
  cost: z.number().describe("In instructions, or in bytes."),
  family: z.string().describe("Of inputs, the one that cost most there."),
  sorts: z
    .number()
    .optional()
    .describe("What the language's own sorts and heaps took of the instructions, at most; absent: nothing."),
  moved: z
    .number()
    .optional()
    .describe("What was moved in bulk, at most, of lists and texts; absent: nothing, or next to nothing."),
});

const growth = z
  .strictObject({
    class: z
      .string()
      .nullable()
      .describe("The measured one; null: inconclusive, or not counted where there are no points."),
    required: z.string().describe("The class that the problem asks for."),
    met: z
      .boolean()
      .nullable()
      .describe("Whether the measured class is within the required one; null: not known."),
    fit: z
      .strictObject({
        intercept: z.number().describe("What does not grow."),
        constant: z.number().describe("What the class is taken times."),
        residual: z.number().describe("Root of the mean squared relative error."),
        from: z
          .number()
          .optional()
          .describe("The smallest size that the fit speaks of, where the largest sizes alone decided."),
        sorts: z
          .string()
          .optional()
          .describe("The class of sorts and heaps alone, counted apart, where they decided."),
        moved: z
          .string()
          .optional()
          .describe("The class of what is moved in bulk alone, counted apart, where it decided."),
      })
      .nullable()
      .describe("The curve through the points: intercept + constant * class."),
    runnersUp: z
      .array(
        z.strictObject({
          class: z.string().describe("What else it could be."),
          residual: z.number().describe("As in `fit`."),
          behind: z.number().min(0).optional().describe("How much worse the score is than the best."),
        }),
      )
      .describe(
        "Other classes; `behind`: how much worse the score is than the best, in units of twice the logarithm of the likelihood.",
      ),
    points: z.array(point).describe("What was measured."),
  })
  .meta({ id: "Growth" });

const efficiency = z
  .strictObject({
    size: z
      .record(z.string(), z.int())
      .describe("The largest that the candidate and the reference both reached."),
    cost: z.number().describe("The candidate's count there, in instructions."),
    reference: z.number().describe("That of the problem's reference in the same language."),
    ratio: z.number().describe("`cost / reference`."),
  })
  .meta({ id: "Efficiency" });

const reach = z
  .strictObject({
    ended: z.enum(["sizes", "fuel"]).describe("Whether all sizes were measured, or fuel was spent."),
    largest: z.record(z.string(), z.int()).describe("The largest size, by parameter."),
    sizes: z.int().min(0).describe("How many."),
    calls: z.int().min(0).describe("How many."),
    instructions: z.int().min(0).describe("Of all calls."),
  })
  .meta({ id: "Reach" });

const claim = z
  .strictObject({
    claimed: z.string().describe("The class."),
    quote: z.string().describe("Where the reply says so."),
    holds: z.boolean().nullable().describe("Whether measured growth is within it; null: not known."),
    assessment: z
      .enum(["as-claimed", "too-optimistic", "too-pessimistic", "unclear"])
      .describe("Beside the measurement."),
  })
  .meta({ id: "Claim" });

const group = z.strictObject({
  group: z.enum(GROUPS).describe("Its name."),
  passed: z.int().min(0).describe("Tests that passed."),
  run: z.int().min(0).describe("Tests that were run."),
});

const extraction = z.strictObject({
  how: z.enum(HOWS).describe("By which rule."),
  language: z.enum(LANGUAGES).describe("In which the code is."),
  block: z.int().nullable().describe("The fenced block that it is in, from 0; null: in none."),
  blocks: z.int().describe("How many fenced blocks the reply has."),
  joined: z.array(z.int()).describe("Blocks that were joined to it."),
  truncated: z.boolean().describe("Whether the reply ends inside its block or inside thinking."),
});

const tokens = z.int().min(0);

/** What a model's provider says of a reply, as far as it is the same for the same reply. */
const replyFacts = z
  .strictObject({
    modelVersion: z.string().nullable().describe("Which version answered, as reported."),
    finish: z.enum(FINISHES).describe("Why the reply ended."),
    finishReason: z.string().nullable().describe("The provider's own word for it."),
    usage: z
      .strictObject({
        inputTokens: tokens.describe("Of the prompt."),
        cachedInputTokens: tokens.describe("Of those the ones that the provider had kept."),
        outputTokens: tokens.describe("Of the reply, thinking included."),
        reasoningTokens: tokens.describe("Of thinking alone."),
      })
      .nullable()
      .describe("As the provider counts; null where it does not say."),
    costUsd: z.number().min(0).nullable().describe("In US dollars; null where the price is not known."),
    promptHash: z.string().describe("SHA-256, hex, of the messages and the system prompt."),
  })
  .meta({ id: "ReplyFacts" });

/** One graded answer. */
export const resultSchema = z.strictObject({
  model: z.string().describe("Who answered."),
  problem: z.string().describe("The id of what was asked."),
  language: z
    .enum(LANGUAGES)
    .nullable()
    .describe("The one that was asked for; null where that is not known."),
  sample: z.int().min(0).describe("From 0."),
  attempt: z
    .int()
    .min(1)
    .describe("From 1; a later one has seen how the one before failed a public example."),
  reply: replyFacts
    .nullable()
    .describe("What is known of the reply; null for recorded answers, and where none came."),
  verdict: verdictSchema.describe("What is said of the answer, with the smallest counterexample."),
  groups: z
    .array(group)
    .describe(
      "How many tests of each group passed and were run, in their order; those not reached are absent.",
    ),
  extraction: extraction
    .nullable()
    .describe("How the code was found in the reply; null where there was none."),
  candidate: z
    .strictObject({
      file: z.string().describe("From the scoreboard's folder."),
      sha256: z.string().describe("Of its bytes, hex."),
    })
    .nullable()
    .describe("The code that was graded, in a file beside the scoreboard; null where there was none."),
  complexity: z
    .strictObject({
      time: growth.describe("In instructions."),
      space: growth.describe("In bytes of heap and call stack at their peak."),
      met: z.boolean().nullable().describe("Whether both are within the required classes; null: not known."),
      reach: reach.optional().describe("How far the probe came and what it took."),
    })
    .nullable()
    .describe("Measured growth, of right code alone."),
  efficiency: efficiency
    .nullable()
    .default(null)
    .describe(
      "Its count beside the reference's; null where growth was not measured, or its language has no reference.",
    ),
  claims: z
    .strictObject({
      time: claim.nullable().describe("Null: none was made."),
      space: claim.nullable().describe("Null: none was made."),
    })
    .describe("What the reply says of its own growth, held against the measurement."),
  replay: z
    .string()
    .nullable()
    .describe(
      "The command that runs the counterexample again, from the scoreboard's folder; null where there is none.",
    ),
});

export type ReplyFacts = z.infer<typeof replyFacts>;

/** One graded answer, as it stands in a scoreboard. */
export type Result = z.infer<typeof resultSchema>;
