import type { Limits } from "../limits.ts";
import type { LoadFailure, RaisedError } from "../outcome.ts";
import type { RawOutcome } from "../worker/engine.ts";
import type { StopCause } from "./realm/machine.ts";
import type { StepResult } from "./realm/realm.ts";

// Longer facts than these are none of the harness's own.
const [FACT_CHARACTERS, MOST_NAMES] = [2000, 50];

const GARBLED: RaisedError = { type: "SystemError", message: "the reply cannot be read", line: null };

/** What a step tells; `cost` is what the call before it executed. A value is only what the host itself read. */
export function outcomeOfReply({ reply, value }: StepResult, cost: number, limits: Limits): RawOutcome {
  if (value !== null)
    return "text" in value
      ? { kind: "returned", text: value.text, cost }
      : { kind: "unreadable-value", reason: value.reason, cost };
  const text = reply === null ? "" : Buffer.from(reply).toString("utf8");
  return outcomeOfFacts(parseList(text), cost, limits) ?? { kind: "raised", error: GARBLED, cost };
}

/** The harness shares its interpreter with the candidate, so what it says is hostile too: null where it is garbled. */
function outcomeOfFacts([kind, ...facts]: unknown[], cost: number, limits: Limits): RawOutcome | null {
  const [first] = facts;
  if (kind === "missing-entry-point" && isNames(first)) return { kind, name: "", defined: first };
  const error = raisedError(facts);
  if (error === null) return null;
  if (kind === "bad-source") return { kind, error };
  if (kind !== "raised") return null;
  // Also where the interpreter refused before it asked for memory ([0] * 10**9). Raised by hand it is no gain.
  if (error.type === "MemoryError") return { kind: "out-of-memory", limitBytes: limits.memoryBytes };
  const classes = facts[3];
  return isNames(classes) ? { kind, error, classes, cost } : { kind, error, cost };
}

const isFact = (value: unknown): value is string =>
  typeof value === "string" && value.length <= FACT_CHARACTERS;

const isNames = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length <= MOST_NAMES && value.every(isFact);

function raisedError([type, message, line]: unknown[]): RaisedError | null {
  if (!isFact(type) || !isFact(message)) return null;
  if (line === null) return { type, message, line };
  return Number.isSafeInteger(line) && Number(line) >= 0 ? { type, message, line: Number(line) } : null;
}

function parseList(text: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}

const OVERFLOW = { type: "RecursionError", message: "the interpreter's own stack overflowed" };

const STOP_ERRORS = {
  exit: { type: "SystemExit", message: "the program ended its interpreter" },
  forbidden: {
    type: "ForbiddenError",
    message: "the program reached for something that the sandbox does not offer",
  },
  depth: OVERFLOW,
  stack: OVERFLOW,
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
    case "depth":
    case "stack":
    case "crash":
      return { kind: "raised", error: stopError(cause, step.forbidden), cost: step.instructions };
  }
}
