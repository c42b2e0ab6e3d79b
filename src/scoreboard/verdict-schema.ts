import { z } from "zod";
import { GROUPS, NOT_GRADED, type NotGradedReason } from "#graders";

const value = z.unknown().describe("In the notation that keeps 1 and 1.0, tuples and sets apart.");

const raisedError = z
  .strictObject({
    type: z.string().describe("Its class, e.g. `IndexError`."),
    message: z.string().describe("What it says."),
    line: z.int().nullable().describe("In the graded code; null: not known."),
  })
  .meta({ id: "RaisedError" });

const got = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("value").describe("What sort it is of; the other fields depend on it."),
    value,
  }),
  z.strictObject({
    kind: z.literal("too-long"),
    bytes: z.int().describe("Of a value too long to keep its length."),
  }),
  z.strictObject({ kind: z.literal("raised"), error: raisedError.describe("What was raised.") }),
  z.strictObject({
    kind: z.literal("unreadable"),
    reason: z.string().describe("Why the value cannot be read."),
  }),
  z.strictObject({
    kind: z.literal("stopped"),
    by: z.enum(["fuel", "memory", "output"]).describe("Which limit ended it."),
  }),
]);

const counterexample = z
  .strictObject({
    group: z.enum(GROUPS).describe("The group of tests that it is of."),
    caseId: z
      .string()
      .nullable()
      .describe("Of a fixed case its id, of a family its name, null for a generated input."),
    args: z.array(value).nullable().describe("Null where they are too long to keep."),
    got: got.describe("What the call gave."),
    expected: z
      .union([
        z.strictObject({ value }),
        z.strictObject({ anyOf: z.array(value).describe("Each of them is right.") }),
        z.strictObject({ raises: z.string().nullable().describe("The error's name; null: any.") }),
      ])
      .nullable()
      .describe("What is right; null where a property or a limit was broken, or it is too long."),
    difference: z
      .strictObject({
        path: z.string().describe("For example `$[2][0]`."),
        note: z.string().describe("In words."),
      })
      .nullable()
      .describe("Where the two first differ, and how."),
    seed: z
      .int()
      .nullable()
      .describe("Of a generated input fast-check's seed, which with the path makes it again."),
    path: z.string().nullable().describe("Of a generated input fast-check's path."),
    shrinks: z.int().min(0).describe("In how many steps it was made smaller."),
  })
  .meta({ id: "Counterexample" });

const atLimit = {
  limitBytes: z.int().describe("The limit that was passed."),
  counterexample: counterexample.nullable(),
};

const notGradedReasons = Object.keys(NOT_GRADED) as NotGradedReason[];

/** `Verdict` of `#graders`, as it stands in a file. */
export const verdictSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("accepted").describe("The verdict; the other fields depend on it.") }),
  z.strictObject({
    kind: z.literal("wrong-answer"),
    counterexample: counterexample.describe(
      "The smallest input found on which it fails; null where it failed while it was loaded.",
    ),
  }),
  z.strictObject({
    kind: z.literal("property-broken"),
    property: z.string().describe("What does not hold."),
    counterexample,
  }),
  z.strictObject({
    kind: z.literal("too-slow"),
    fuelInstructions: z.int().describe("How much the call that spent it had."),
    counterexample: counterexample.nullable(),
  }),
  z.strictObject({ kind: z.literal("out-of-memory"), ...atLimit }),
  z.strictObject({ kind: z.literal("too-much-output"), ...atLimit }),
  z.strictObject({
    kind: z.literal("runtime-error"),
    error: raisedError.describe("What was raised."),
    counterexample: counterexample.nullable(),
  }),
  z.strictObject({ kind: z.literal("bad-source"), error: raisedError }),
  z.strictObject({
    kind: z.literal("no-code"),
    reason: z.string().describe("Why there is none, or why it is not graded."),
  }),
  z.strictObject({
    kind: z.literal("not-graded"),
    reason: z.enum(notGradedReasons),
    message: z.string().describe("In words."),
  }),
]);
