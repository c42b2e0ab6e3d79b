import { z } from "zod";
import { GROUPS, NOT_GRADED, type NotGradedReason } from "#graders";

const value = z.unknown().describe("In the notation that keeps 1 and 1.0, tuples and sets apart.");

const raisedError = z
  .strictObject({
    type: z.string(),
    message: z.string(),
    line: z.int().nullable(),
  })
  .meta({ id: "RaisedError" });

const got = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("value"), value }),
  z.strictObject({ kind: z.literal("too-long"), bytes: z.int() }),
  z.strictObject({ kind: z.literal("raised"), error: raisedError }),
  z.strictObject({ kind: z.literal("unreadable"), reason: z.string() }),
  z.strictObject({ kind: z.literal("stopped"), by: z.enum(["fuel", "memory", "output"]) }),
]);

const counterexample = z
  .strictObject({
    group: z.enum(GROUPS),
    caseId: z
      .string()
      .nullable()
      .describe("Of a fixed case its id, of a family its name, null for a generated input."),
    args: z.array(value).nullable().describe("Null where they are too long to keep."),
    got: got.describe("What the call gave."),
    expected: z
      .strictObject({ value })
      .nullable()
      .describe("What is right; null where a property or a limit was broken, or it is too long."),
    difference: z
      .strictObject({ path: z.string(), note: z.string() })
      .nullable()
      .describe("Where the two first differ, and how."),
    seed: z
      .int()
      .nullable()
      .describe("Of a generated input fast-check's seed, which with the path makes it again."),
    path: z.string().nullable(),
    shrinks: z.int().min(0).describe("In how many steps it was made smaller."),
  })
  .meta({ id: "Counterexample" });

const atLimit = { limitBytes: z.int(), counterexample: counterexample.nullable() };

const notGradedReasons = Object.keys(NOT_GRADED) as NotGradedReason[];

/** `Verdict` of `#graders`, as it stands in a file. */
export const verdictSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("accepted") }),
  z.strictObject({ kind: z.literal("wrong-answer"), counterexample }),
  z.strictObject({ kind: z.literal("property-broken"), property: z.string(), counterexample }),
  z.strictObject({
    kind: z.literal("too-slow"),
    fuelInstructions: z.int(),
    counterexample: counterexample.nullable(),
  }),
  z.strictObject({ kind: z.literal("out-of-memory"), ...atLimit }),
  z.strictObject({ kind: z.literal("too-much-output"), ...atLimit }),
  z.strictObject({
    kind: z.literal("runtime-error"),
    error: raisedError,
    counterexample: counterexample.nullable(),
  }),
  z.strictObject({ kind: z.literal("bad-source"), error: raisedError }),
  z.strictObject({ kind: z.literal("no-code"), reason: z.string() }),
  z.strictObject({ kind: z.literal("not-graded"), reason: z.enum(notGradedReasons), message: z.string() }),
]);
