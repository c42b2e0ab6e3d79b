import { isDeepStrictEqual } from "node:util";
import stringWidth from "string-width";
import { type Counterexample, counterexampleOf } from "../scoreboard/counterexample-of.ts";
import type { Result } from "../scoreboard/result-schema.ts";
import { escapeText } from "./escape.ts";
import { showValue } from "./show-value.ts";
import { errorWords, inWords } from "./verdict-words.ts";

type Verdict = Result["verdict"];

/** How a counterexample is told. */
export interface CounterexampleTelling {
  readonly width: number;
  /** The sizes of the problem's stress inputs; null: not known. */
  readonly stress: Readonly<Record<string, number>> | null;
}

/**
 * The counterexample of a verdict in two lines: where it comes from and its arguments; what came of them and what is
 * right. Three where the second would be wider than `width`; one where the verdict has told all else.
 */
export function counterexampleLines(verdict: Verdict, { width, stress }: CounterexampleTelling): string[] {
  const counterexample = counterexampleOf(verdict);
  if (counterexample === null) return [];
  const { args, got, expected, difference } = counterexample;
  const input = args === null ? longWords(counterexample, stress) : `(${args.map(showValue).join(", ")})`;
  // At the root the two values say it all.
  const where =
    difference === null || difference.path === "$" ? "" : ` (differs at ${escapeText(difference.path)})`;
  const told = [
    ...(isToldBy(verdict, got) ? [] : [`got ${gotWords(got)}`]),
    ...(expected === null ? [] : [`expected ${expectedWords(expected)}`]),
  ];
  const together = `${told.join(", ")}${where}`;
  const origin = `${originWords(counterexample)}: ${input}`;
  if (together === "") return [origin];
  return [origin, ...(stringWidth(together) <= width ? [together] : told)];
}

function isToldBy(verdict: Verdict, got: Counterexample["got"]): boolean {
  return (
    verdict.kind === "runtime-error" && got.kind === "raised" && isDeepStrictEqual(got.error, verdict.error)
  );
}

function longWords({ group }: Counterexample, stress: CounterexampleTelling["stress"]): string {
  if (group !== "stress" || stress === null) return "too long to show";
  const sizes = Object.entries(stress).map(([name, size]) => `${name} = ${inWords(size)}`);
  return escapeText([...sizes, "too long to show"].join(", "));
}

/** What is right, in words. */
export function expectedWords(expected: NonNullable<Counterexample["expected"]>): string {
  if ("value" in expected) return showValue(expected.value);
  if ("anyOf" in expected)
    return `${expected.anyOf.length > 1 ? "one of " : ""}${expected.anyOf.map(showValue).join(", ")}`;
  return expected.raises === null ? "an error" : `${escapeText(expected.raises)} to be raised`;
}

/** What a call gave, in words. */
export function gotWords(got: Counterexample["got"]): string {
  switch (got.kind) {
    case "value":
      return showValue(got.value);
    case "too-long":
      return `a value of ${got.bytes} bytes`;
    case "raised":
      return escapeText(errorWords(got.error));
    case "unreadable":
      return `something that is no value: ${escapeText(got.reason)}`;
    case "stopped":
      return `nothing: stopped by the limit of ${got.by}`;
  }
}

function originWords({ group, caseId, shrinks }: Counterexample): string {
  if (caseId === null) return shrinks > 0 ? "generated and made small" : "generated";
  const smaller = shrinks > 0 ? ", made smaller" : "";
  return `${ORIGINS[group]} ${escapeText(caseId)}${smaller}`;
}

const ORIGINS = {
  examples: "example",
  hidden: "hidden test",
  properties: "from test",
  stress: "stress input",
  probe: "probe input",
} as const satisfies Record<Counterexample["group"], string>;
