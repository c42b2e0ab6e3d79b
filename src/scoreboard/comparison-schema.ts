import { z } from "zod";

/** What models are compared by. */
export const MEASURES = ["pass@1", "optimal@1"] as const;

export type Measure = (typeof MEASURES)[number];

const share = z.number().min(0).max(1);

/** Two models on the problems and languages that both were graded in. */
export const comparisonSchema = z.strictObject({
  measure: z.enum(MEASURES).describe("The rate that is compared."),
  models: z.tuple([z.string(), z.string()]).describe("By name."),
  problems: z.int().min(0).describe("Common to both."),
  difference: z
    .strictObject({
      estimate: z.number().min(-1).max(1).describe("The mean over the common problems."),
      interval: z.tuple([z.number(), z.number()]).describe("95 %, from and to."),
    })
    .nullable()
    .describe(
      "The first model's rate less the second's, with a 95 % interval over problems (MOVER, Zou and Donner 2008), not corrected for the other pairs. Null without common problems.",
    ),
  firstBetter: z.int().min(0).describe("Problems at which the first model has the higher rate."),
  secondBetter: z.int().min(0).describe("Problems at which the second one has."),
  pValue: share.describe(
    "How likely equal models are to differ so much: both signs of every problem's difference (a sign-flip test; McNemar's exact test with one sample each).",
  ),
  how: z
    .enum(["exact", "sampled"])
    .describe("Whether all ways to flip the signs were counted, or 20,000 drawn with the run's seed."),
  adjusted: share.describe(
    "The p-value after Holm's correction over all pairs of this measure; below 0.05 the models differ.",
  ),
  detectable: share.describe(
    "The smallest true difference that these problems would have shown four times in five, after correction; 1: none.",
  ),
});

export type Comparison = z.infer<typeof comparisonSchema>;
