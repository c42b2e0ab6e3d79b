import { z } from "zod";

/** A mean over problems of something between 0 and 1. */
export const rateSchema = z
  .strictObject({
    estimate: z.number().min(0).max(1).nullable().describe("Null where there is nothing to take a mean of."),
    interval: z
      .tuple([z.number(), z.number()])
      .nullable()
      .describe(
        "95 %: problems are what was drawn, and samples of one problem are alike. Wilson's score interval with the effective number of problems and Student's t.",
      ),
    problems: z.int().min(0).describe("How many problems it is the mean of."),
  })
  .meta({ id: "Rate" });

/** A rate for each k, by k as text. */
export const ratesSchema = z.record(z.string().regex(/^[1-9]\d*$/), rateSchema);

export type Rate = z.infer<typeof rateSchema>;
