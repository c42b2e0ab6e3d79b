import { z } from "zod";
import { GROUPS, NOT_GRADED, type NotGradedReason } from "#graders";

/** A value in the notation of `#values`; how it nests is for its reader to say. */
const value = z.unknown();

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
    caseId: z.string().nullable(),
    args: z.array(value).nullable(),
    got,
    expected: z
      .union([
        z.strictObject({ value }),
        z.strictObject({ anyOf: z.array(value) }),
        z.strictObject({ raises: z.string().nullable() }),
      ])
      .nullable(),
    difference: z.strictObject({ path: z.string(), note: z.string() }).nullable(),
    seed: z.int().nullable(),
    path: z.string().nullable(),
    shrinks: z.int().min(0),
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
