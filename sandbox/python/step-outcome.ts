import { z } from "zod";
import type { Limits } from "../limits.ts";
import type { LoadFailure, RaisedError } from "../outcome.ts";
import type { RawOutcome } from "../worker/engine.ts";
import type { StopCause } from "./realm/machine.ts";
import type { StepResult } from "./realm/realm.ts";

// The harness shares its interpreter with the candidate, so what it says is hostile too.
const fact = z.string().max(2000);
const error = [fact, fact, z.number().int().nonnegative().nullable()] as const;
const replySchema = z.union([
  z.tuple([z.literal("bad-source"), ...error]),
  z.tuple([z.literal("raised"), ...error]),
  z.tuple([z.literal("missing-entry-point"), z.array(fact).max(50)]),
  z.tuple([z.literal("unreadable-value"), fact]),
]);

const GARBLED: RaisedError = { type: "SystemError", message: "the reply cannot be read", line: null };

/** What a step's own reply says; `cost` is what the call before it executed. */
export function outcomeOfReply(step: StepResult, cost: number, limits: Limits): RawOutcome {
  const text = step.reply === null ? "" : Buffer.from(step.reply).toString("utf8");
  if (text.startsWith("=")) return { kind: "returned", text: text.slice(1), cost };
  const parsed = replySchema.safeParse(parseJson(text));
  if (!parsed.success) return { kind: "raised", error: GARBLED, cost };
  const reply = parsed.data;
  switch (reply[0]) {
    case "unreadable-value":
      return { kind: "unreadable-value", reason: reply[1], cost };
    case "missing-entry-point":
      return { kind: "missing-entry-point", name: "", defined: reply[1] };
    case "bad-source":
      return { kind: "bad-source", error: raisedError(reply) };
    case "raised":
      // Also where the interpreter refused before it asked for memory ([0] * 10**9). Raised by hand it is no gain.
      if (reply[1] === "MemoryError") return { kind: "out-of-memory", limitBytes: limits.memoryBytes };
      return { kind: "raised", error: raisedError(reply), cost };
  }
}

function raisedError([, type, message, line]: readonly [string, string, string, number | null]): RaisedError {
  return { type, message, line };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const STOP_ERRORS = {
  exit: { type: "SystemExit", message: "the program ended its interpreter" },
  forbidden: {
    type: "ForbiddenError",
    message: "the program reached for something that the sandbox does not offer",
  },
  stack: { type: "RecursionError", message: "the interpreter's own stack overflowed" },
  crash: { type: "FatalError", message: "the interpreter aborted" },
} as const satisfies Partial<Record<StopCause, { type: string; message: string }>>;

function stopError(cause: keyof typeof STOP_ERRORS, forbidden: string | null): RaisedError {
  const { type, message } = STOP_ERRORS[cause];
  return { type, message: forbidden === null ? message : `${message} (${forbidden})`, line: null };
}

/** What a step that was stopped comes to. */
export function outcomeOfStop(step: StepResult, limits: Limits): LoadFailure {
  const cause = step.stopped ?? "crash";
  switch (cause) {
    case "fuel":
      return { kind: "out-of-fuel", fuelInstructions: limits.fuelInstructions };
    case "memory":
      return { kind: "out-of-memory", limitBytes: limits.memoryBytes };
    case "output":
      return { kind: "too-much-output", limitBytes: limits.outputBytes };
    case "exit":
    case "forbidden":
    case "stack":
    case "crash":
      return { kind: "raised", error: stopError(cause, step.forbidden), cost: step.instructions };
  }
}
