import { z } from "zod";
import { LANGUAGES } from "#sandbox";

const count = z.int().min(0);

/** What a scoreboard says of a problem, which is enough to make every rate again. */
export const problemSchema = z.strictObject({
  id: z.string().describe("The name of its folder."),
  title: z.string().describe("As people call it."),
  version: z.int().describe("As its author counts."),
  hash: z.string().describe("SHA-256, hex, over the names and bytes of its folder's files."),
  difficulty: z.enum(["easy", "medium", "hard"]).describe("As its author says."),
  tags: z.array(z.string()).describe("What it is about."),
  tests: z
    .strictObject({
      examples: count.describe("Shown to the model."),
      hidden: count.describe("Fixed tests that are not; generated inputs come on top."),
    })
    .describe("How many fixed tests it has."),
  required: z
    .strictObject({
      time: z.string().describe("For example `O(n log n)`."),
      space: z.string().describe("The same of heap and stack."),
    })
    .describe("The classes that an optimal answer stays within."),
  per: z
    .enum(["call", "operation"])
    .describe("Whether time is told for the whole call, or for one operation."),
  references: z
    .array(z.enum(LANGUAGES))
    .nullable()
    .describe(
      "The languages in which there is a reference to measure against; null: growth is not measured.",
    ),
});

export type ProblemFacts = z.infer<typeof problemSchema>;
