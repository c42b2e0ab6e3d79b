import { z } from "zod";
import type { Allowance, EngineRequest } from "./engine.ts";

/** What the parent asks of a worker, one thing at a time. Argument lists are JSON text in the value notation. */
export type WorkerRequest =
  | { readonly kind: "open"; readonly request: EngineRequest }
  | { readonly kind: "load" }
  | { readonly kind: "call"; readonly batch: readonly string[]; readonly fuelInstructions: number }
  | { readonly kind: "measure"; readonly args: string; readonly fuelInstructions: number }
  | { readonly kind: "dispose" };

/**
 * How a worker answers: with a result, or with the fault that kept it from one. `stopped`: V8 was stopped, which its
 * candidate may have brought about.
 */
export type WorkerReply =
  { readonly result: unknown } | { readonly fault: string; readonly stopped?: "time" | "memory" | "silence" };

/** What a worker says meanwhile: what it allows V8 as it goes in, and null when it is out again. */
export interface WorkerNote {
  readonly v8: Allowance | null;
}

const text = z.string().max(4000);
const count = z.number().nonnegative();
const raisedError = z.object({ type: text, message: text, line: count.nullable() });
const cost = count.nullable();
const notes = { costUnavailable: text.optional(), differs: text.optional() };

/** Longest text of a returned value that is looked at, whatever the limits say. */
const VALUE_CHARACTERS = 2 ** 28;

const stopped = [
  z.object({ kind: z.literal("out-of-fuel"), fuelInstructions: count }),
  z.object({ kind: z.literal("out-of-memory"), limitBytes: count }),
  z.object({ kind: z.literal("too-much-output"), limitBytes: count }),
  z.object({ kind: z.literal("raised"), error: raisedError, cost, ...notes }),
  z.object({ kind: z.literal("bad-source"), error: raisedError }),
  z.object({ kind: z.literal("missing-entry-point"), name: text, defined: z.array(text).max(100) }),
] as const;

export const loadReplySchema = z.discriminatedUnion("kind", stopped).nullable();

const rawOutcomeSchema = z.discriminatedUnion("kind", [
  ...stopped,
  z.object({ kind: z.literal("returned"), text: z.string().max(VALUE_CHARACTERS), cost, ...notes }),
  z.object({ kind: z.literal("unreadable-value"), reason: text, cost, ...notes }),
]);

export const callReplySchema = z.array(rawOutcomeSchema);

export const measureReplySchema = z.object({
  outcome: rawOutcomeSchema,
  timeInstructions: cost,
  spaceBytes: cost,
});

// A worker hosts a candidate; what it says is parsed like everything hostile.
export const workerReplySchema = z.union([
  z.object({ v8: z.object({ timeoutMillis: count, ownMillis: count }).nullable() }),
  z.object({ fault: z.string(), stopped: z.enum(["time", "memory", "silence"]).optional() }),
  z.object({ result: z.unknown() }),
]);
