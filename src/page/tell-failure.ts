import { expectedWords, gotWords, longWords, originWords } from "../report/counterexample-lines.ts";
import { escapeText } from "../report/escape.ts";
import { showValue } from "../report/show-value.ts";
import { type Counterexample, counterexampleOf } from "../scoreboard/counterexample-of.ts";
import type { Result } from "../scoreboard/result-schema.ts";
import { markDifference } from "./mark-difference.ts";
import type { Marked, ToldFailure } from "./page-data.ts";

/** Where and how an answer fails, for two columns side by side; null where there is no counterexample. */
export function tellFailure(verdict: Result["verdict"]): ToldFailure | null {
  const counterexample = counterexampleOf(verdict);
  if (counterexample === null) return null;
  const { args, difference } = counterexample;
  return {
    origin: originWords(counterexample),
    input: args === null ? longWords(counterexample, null) : `(${args.map(showValue).join(", ")})`,
    got: gotParts(counterexample),
    expected: expectedParts(counterexample),
    path: difference === null ? null : escapeText(difference.path),
    note: difference === null ? null : escapeText(difference.note),
  };
}

function gotParts({ got, difference }: Counterexample): Marked {
  if (got.kind !== "value" || difference === null) return ["", "", gotWords(got)];
  return markDifference(got.value, difference.path);
}

function expectedParts({ expected, difference }: Counterexample): Marked | null {
  if (expected === null) return null;
  if (!("value" in expected) || difference === null) return ["", "", expectedWords(expected)];
  return markDifference(expected.value, difference.path);
}
