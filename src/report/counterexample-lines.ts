import stringWidth from "string-width";
import type { Counterexample } from "../scoreboard/counterexample-of.ts";
import { escapeText } from "./escape.ts";
import { showValue } from "./show-value.ts";
import { errorWords } from "./verdict-words.ts";

/**
 * A counterexample in two lines: where it comes from and its arguments; what came of them and what is right. Three where
 * the second would be wider than `width`.
 */
export function counterexampleLines(counterexample: Counterexample, width: number): string[] {
  const { args, got, expected, difference } = counterexample;
  const input = args === null ? "too long to show" : `(${args.map(showValue).join(", ")})`;
  // At the root the two values say it all.
  const where =
    difference === null || difference.path === "$" ? "" : ` (differs at ${escapeText(difference.path)})`;
  const told = [
    `got ${gotWords(got)}`,
    ...(expected === null ? [] : [`expected ${showValue(expected.value)}`]),
  ];
  const together = `${told.join(", ")}${where}`;
  return [
    `${originWords(counterexample)}: ${input}`,
    ...(stringWidth(together) <= width ? [together] : told),
  ];
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
  const id = caseId === null ? "" : ` ${escapeText(caseId)}`;
  switch (group) {
    case "examples":
      return `example${id}`;
    case "hidden":
      return `hidden test${id}`;
    case "properties":
      return caseId === null ? (shrinks > 0 ? "generated and made small" : "generated") : `from test${id}`;
    case "stress":
      return `stress input${id}`;
    case "probe":
      return `probe input${id}`;
  }
}
