import { z } from "zod";

const text = z.string().max(4000);
const count = z.number().nonnegative();
const raisedError = z.object({ type: text, message: text, line: count.nullable() });
const cost = count.nullable();

/** Of the classes of an error so many are told, from its own upwards. */
const MOST_CLASSES = 20;

/** Longest text of a returned value that is looked at, whatever the limits say. */
const VALUE_CHARACTERS = 2 ** 28;

const stopped = [
  z.object({ kind: z.literal("out-of-fuel"), fuelInstructions: count }),
  z.object({ kind: z.literal("out-of-memory"), limitBytes: count }),
  z.object({ kind: z.literal("too-much-output"), limitBytes: count }),
  z.object({
    kind: z.literal("raised"),
    error: raisedError,
    classes: z.array(text).max(MOST_CLASSES).exactOptional(),
    cost,
  }),
  z.object({ kind: z.literal("bad-source"), error: raisedError }),
  z.object({ kind: z.literal("missing-entry-point"), name: text, defined: z.array(text).max(100) }),
] as const;

export const loadReplySchema = z.discriminatedUnion("kind", stopped).nullable();

const rawOutcomeSchema = z.discriminatedUnion("kind", [
  ...stopped,
  z.object({ kind: z.literal("returned"), text: z.string().max(VALUE_CHARACTERS), cost }),
  z.object({ kind: z.literal("unreadable-value"), reason: text, cost }),
]);

export const callReplySchema = z.array(rawOutcomeSchema);

export const measureReplySchema = z.object({
  outcome: rawOutcomeSchema,
  timeInstructions: cost,
  sortInstructions: count.exactOptional(),
  movedInstructions: count.exactOptional(),
  spaceBytes: cost,
});

// A worker hosts a candidate; what it says is parsed like everything hostile.
export const workerReplySchema = z.union([
  z.object({ v8: z.object({ timeoutMillis: count, ownMillis: count }).nullable() }),
  z.object({ fault: z.string(), stopped: z.enum(["time", "memory", "silence"]).optional() }),
  z.object({ result: z.unknown() }),
]);
