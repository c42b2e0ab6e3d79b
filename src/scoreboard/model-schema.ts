import { z } from "zod";
import { NOT_GRADED, type NotGradedReason, VERDICTS } from "#graders";
import { rateSchema, ratesSchema } from "./rate-schema.ts";

const count = z.int().min(0);

const inWords = (label: string) => label.slice(0, 1).toUpperCase() + label.slice(1);

const kinds = Object.keys(VERDICTS) as (keyof typeof VERDICTS)[];
const counts = Object.fromEntries(
  kinds.map((kind) => [kind, count.describe(`${inWords(VERDICTS[kind].label)}.`)]),
) as Record<keyof typeof VERDICTS, typeof count>;

const known = Object.keys(NOT_GRADED) as NotGradedReason[];
const reasons = Object.fromEntries(
  known.map((reason) => [reason, count.describe(`${inWords(NOT_GRADED[reason])}.`)]),
) as Record<NotGradedReason, typeof count>;

const rank = z
  .strictObject({
    best: z.int().min(1).describe("From 1."),
    worst: z.int().min(1).describe("At most the number of models with a rate."),
  })
  .meta({ id: "RankRange" })
  .nullable();

const usd = z.number().min(0).nullable();

const passAtK = ratesSchema.describe(
  "The chance that at least one of k samples is right, by k: the unbiased estimator of Chen et al. 2021.",
);
const optimalAtK = ratesSchema.describe(
  "The chance that at least one of k samples is right and within the required time and space; over the problems in which growth is measured, which are those with families of inputs.",
);
const efficiencyAtK = ratesSchema.describe(
  "How little the best of k samples spends beside the reference, from 0 (none is right) to 1 (no more than it): eff@k of Qiu et al. 2024. Over the problems in which growth is measured, in the languages in which they have a reference.",
);

/** What divides a model's samples. */
export const SLICES = ["difficulty", "language", "tag"] as const;

const slice = z
  .strictObject({
    by: z.enum(SLICES).describe("What divides the samples."),
    name: z.string().describe("For example `hard`, `python`, or `arrays`."),
    samples: count.describe("First attempts in this part."),
    ...{ passAtK, optimalAtK, efficiencyAtK },
  })
  .meta({ id: "Slice" });

const claims = z.strictObject({
  made: count.describe("Of time and of space, each counted."),
  judged: count.describe("Those that could be held against a measurement."),
  held: count.describe("Those within which the measured growth is."),
  heldRate: rateSchema.describe("Of the judged ones, as a mean over problems."),
});

const usage = z.strictObject({
  replies: count.describe("How many came."),
  inputTokens: count.describe("Of prompts."),
  outputTokens: count.describe("Of replies, thinking included."),
  reasoningTokens: count.describe("Of thinking alone."),
  costUsd: usd.describe("In US dollars; null where no price is known."),
  unpriced: count.describe("Replies whose price is not known, which `costUsd` leaves out."),
});

const perSolved = z.strictObject({
  problems: count.describe("Those with a right answer in any sample or attempt."),
  tokens: z.number().min(0).describe("Of input and output, thinking included."),
  costUsd: usd.describe("In US dollars; null where the price of a reply is not known."),
});

/** What a scoreboard says of one model. */
export const modelSchema = z.strictObject({
  model: z.string().describe("Its whole name, e.g. `openai/gpt-4o`."),
  versions: z
    .record(z.string(), count)
    .describe("How many replies came from each version, as the provider reported it."),
  samples: count.describe("First attempts."),
  counts: z.strictObject(counts).describe("Samples by verdict."),
  noCode: count.describe("Samples whose reply held no code; they count as not right."),
  notGraded: count.describe("Samples that could not be graded; they leave every rate but `repliesAt1`."),
  notGradedBy: z
    .strictObject(reasons)
    .describe(
      "Those by why: a fault of ours; refused, cut off at the limit of tokens, or empty; no reply at all, or none asked for.",
    ),
  rank: rank.describe(
    "The ranks by pass@1 that the model may have, from the comparisons after correction; all true ranks lie in theirs with 95 %. Null without a rate.",
  ),
  optimalRank: rank.describe("The same by optimal@1."),
  passAtK,
  passAfterAttempts: ratesSchema.describe(
    "By attempts: pass@1 after up to so many at each sample, where there was more than one.",
  ),
  optimalAtK,
  efficiencyAtK,
  examplesAt1: rateSchema.describe(
    "pass@1 on the public examples alone, over the problems that have some. What it is above pass@1 only hidden tests found.",
  ),
  codeAt1: rateSchema.describe("pass@1 of the replies that hold code."),
  repliesAt1: rateSchema.describe(
    "pass@1 where a reply that was refused, cut off or empty counts as not right.",
  ),
  slices: z.array(slice).describe("The same figures for a part of the samples."),
  undecided: count.describe(
    "Accepted samples of which the measurement does not tell whether they are within the bound.",
  ),
  claims: claims.describe("What replies claim of their time and space."),
  usage: usage
    .nullable()
    .describe("Of all replies, those of later attempts included; null for recorded answers."),
  perSolved: perSolved
    .nullable()
    .describe("What it took for each problem solved; null for recorded answers and where none is."),
});

export type ModelScore = z.infer<typeof modelSchema>;
