import { z } from "zod";
import { VERDICTS, type Verdict } from "#graders";
import { LANGUAGES } from "#sandbox";
import { MODEL_ERRORS, type ModelErrorKind } from "../../models/index.ts";
import { replySchema } from "../../replies/index.ts";

const count = z.int().min(0);
const error = z.enum(Object.keys(MODEL_ERRORS) as [ModelErrorKind]);
const verdict = z.enum(Object.keys(VERDICTS) as [Verdict["kind"]]);

const every = {
  /** From 0, one more in each line. */
  seq: count,
  /** Since the screen was opened. */
  millis: count,
};

/** Which reply it is about. */
const unit = {
  model: z.string(),
  problem: z.string(),
  language: z.enum(LANGUAGES),
  sample: count,
  attempt: z.int().min(1),
};

/** What is known of a reply, but for its text and its thinking. */
const reply = replySchema.omit({
  ...{ model: true, problem: true, language: true, sample: true, attempt: true },
  ...{ response: true, thinking: true },
});

/** A line of `--events`. Kinds and fields are added to and never change; `kind` says what the others are. */
export const eventRecordSchema = z.discriminatedUnion("kind", [
  /** `wanted` first attempts, and of those the replies that are `there`. */
  z.strictObject({ ...every, kind: z.literal("planned"), wanted: count, there: count }),
  z.strictObject({ ...every, kind: z.literal("asking"), ...unit }),
  /** One try failed, the `tries`th. */
  z.strictObject({
    ...every,
    kind: z.literal("call-failed"),
    ...unit,
    error,
    message: z.string(),
    tries: count,
  }),
  /** `cached`: it was there from an earlier run. */
  z.strictObject({ ...every, kind: z.literal("replied"), ...unit, reply, cached: z.boolean() }),
  /** `error` null: it was not asked for. */
  z.strictObject({
    ...{ ...every, kind: z.literal("unanswered"), ...unit },
    ...{ error: error.nullable(), message: z.string() },
  }),
  /** `error` null: it is no failure, such as a budget that is spent. */
  z.strictObject({
    ...{ ...every, kind: z.literal("model-stopped"), model: z.string() },
    ...{ error: error.nullable(), message: z.string() },
  }),
  /** `cached`: the grade was there from an earlier run. */
  z.strictObject({ ...every, kind: z.literal("graded"), ...unit, verdict, cached: z.boolean() }),
  z.strictObject({ ...every, kind: z.literal("batch"), model: z.string(), message: z.string() }),
  z.strictObject({
    ...{ ...every, kind: z.literal("note"), message: z.string() },
    weight: z.literal("warning").exactOptional(),
  }),
]);

export type EventRecord = z.infer<typeof eventRecordSchema>;
