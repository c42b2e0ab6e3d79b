import { isDeepStrictEqual } from "node:util";
import type { Limits } from "../limits.ts";
import type { RawOutcome } from "../worker/engine.ts";
import { STACK_OVERFLOW, type CallReport } from "./quickjs/report.ts";
import { describeDisagreement } from "./disagreement.ts";
import { isClose } from "./is-close.ts";
import { readClasses, readError, readOutcome } from "./told.ts";

/** In V8's words, which people know. How deep V8 itself gets depends on what it has compiled by then. */
export const OVERFLOW = { type: "RangeError", message: "Maximum call stack size exceeded", line: null };

/** What QuickJS alone decides about a call, whatever V8 would say; null where V8 has the say. */
export function decidedByCount(
  { end, text, cost }: CallReport,
  limits: Limits,
  fuelInstructions: number,
): RawOutcome | null {
  switch (end) {
    case "fuel":
      return { kind: "out-of-fuel", fuelInstructions };
    case "memory":
      return { kind: "out-of-memory", limitBytes: limits.memoryBytes };
    case "done":
      if (text.startsWith(STACK_OVERFLOW)) return { kind: "raised", error: OVERFLOW, cost };
      return text === "o" ? { kind: "too-much-output", limitBytes: limits.outputBytes } : null;
    case "depth":
      return { kind: "raised", error: OVERFLOW, cost };
    case "stack":
    case "crash":
      return null;
  }
}

/**
 * V8's answer with QuickJS's cost. Both engines have to come to the same: code that is cheap in the engine that counts and
 * right in the other would choose its own cost. So what QuickJS cannot do fails as it fails there, and two different
 * answers are none; the last digits of a float may differ, since the engines' mathematics does, and then V8's stand.
 */
export function mergeOutcome(report: CallReport, saidByV8: string, limits: Limits): RawOutcome {
  const { end, text, cost } = report;
  const counted = end === "done" ? text : "";
  if (saidByV8 === "o") return readOutcome(saidByV8, null, limits.outputBytes);
  if (saidByV8[0] === "!") return mergeRaised(report, saidByV8);
  if (counted[0] === "!") return { kind: "raised", error: readError(counted.slice(1)), cost };
  if (counted === saidByV8 || isCloseTo(counted, saidByV8))
    return readOutcome(saidByV8, cost, limits.outputBytes);
  return {
    kind: "unreadable-value",
    reason: `V8 and QuickJS disagree: ${describeDisagreement(report, saidByV8)}`,
    cost: null,
  };
}

/** An error of one class in both counts as a call's end, with its cost; of one engine alone it is only told. */
function mergeRaised({ end, text, cost }: CallReport, saidByV8: string): RawOutcome {
  const error = readError(saidByV8.slice(1));
  const classes = readClasses(saidByV8.slice(1));
  const isOfBoth =
    end === "done" && text[0] === "!" && isDeepStrictEqual(readClasses(text.slice(1)), classes);
  return isOfBoth && classes !== null
    ? { kind: "raised", error, classes, cost }
    : { kind: "raised", error, cost: null };
}

/** Whether both are values, and the same but for the last digits of floats. */
function isCloseTo(counted: string, saidByV8: string): boolean {
  return counted[0] === "=" && saidByV8[0] === "=" && isClose(counted.slice(1), saidByV8.slice(1));
}
