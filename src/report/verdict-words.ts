import { type Verdict as GivenVerdict, VERDICTS } from "#graders";
import type { Result } from "../scoreboard/result-schema.ts";
import { escapeText } from "./escape.ts";

/** As it is given, or as a record keeps it. */
type Verdict = GivenVerdict | Result["verdict"];

/** A verdict in words, with the facts that come with it. */
export function verdictWords(verdict: Verdict): string {
  const facts = factsOf(verdict);
  return facts === null
    ? VERDICTS[verdict.kind].label
    : `${VERDICTS[verdict.kind].label}: ${escapeText(facts)}`;
}

function factsOf(verdict: Verdict): string | null {
  switch (verdict.kind) {
    case "accepted":
    case "wrong-answer":
      return null;
    case "property-broken":
      return verdict.property;
    case "too-slow":
      return `more than ${inWords(verdict.fuelInstructions)} instructions`;
    case "out-of-memory":
      return `more than ${Math.round(verdict.limitBytes / 2 ** 20)} MiB`;
    case "too-much-output":
      return `more than ${Math.round(verdict.limitBytes / 2 ** 10)} KiB`;
    case "runtime-error":
    case "bad-source":
      return errorWords(verdict.error);
    case "no-code":
      return verdict.reason;
    case "not-graded":
      return verdict.message;
  }
}

/** An exception in words; not escaped. */
export function errorWords({
  type,
  message,
  line,
}: {
  type: string;
  message: string;
  line: number | null;
}): string {
  const where = line === null ? "" : ` (line ${line})`;
  return message === "" ? `${type}${where}` : `${type}: ${message}${where}`;
}

/** A count with thousands apart: `2,000,000`. */
export function inWords(count: number): string {
  return count.toLocaleString("en-US");
}
