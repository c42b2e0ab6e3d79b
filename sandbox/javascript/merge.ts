import type { Limits } from "../limits.ts";
import type { RawOutcome } from "../worker/engine.ts";
import type { CallReport } from "./quickjs/report.ts";
import { describeOther, readOutcome, type Cost } from "./told.ts";

/** What QuickJS alone decides about a call, whatever V8 would say; null where V8 has the say. */
export function decidedByCount(
  { end, text }: CallReport,
  limits: Limits,
  fuelInstructions: number,
): RawOutcome | null {
  switch (end) {
    case "fuel":
      return { kind: "out-of-fuel", fuelInstructions };
    case "memory":
      return { kind: "out-of-memory", limitBytes: limits.memoryBytes };
    case "done":
      return text === "o" ? { kind: "too-much-output", limitBytes: limits.outputBytes } : null;
    case "stack":
    case "crash":
      return null;
  }
}

/** What a call cost, if QuickJS did what V8 did: where one raised and the other did not, the count means nothing. */
function costOf(report: CallReport, saidByV8: string): Cost {
  const { end, text, cost } = report;
  if (end !== "done" || (text[0] === "!") !== (saidByV8[0] === "!"))
    return { cost: null, costUnavailable: describeOther(report) };
  // Both engines have words of their own for the same error.
  return text === saidByV8 || text[0] === "!" ? { cost } : { cost, differs: describeOther(report) };
}

/** V8's answer with QuickJS's cost. */
export function mergeOutcome(report: CallReport, saidByV8: string, limits: Limits): RawOutcome {
  return readOutcome(saidByV8, costOf(report, saidByV8), limits.outputBytes);
}
