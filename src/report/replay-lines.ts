import { encodeValue } from "#values";
import type { Replay } from "../runs/replay.ts";
import type { Result } from "../scoreboard/result-schema.ts";
import { counterexampleOf } from "../scoreboard/counterexample-of.ts";
import { expectedWords, gotWords } from "./counterexample-lines.ts";
import { showValue } from "./show-value.ts";
import { inWords, verdictWords } from "./verdict-words.ts";

const SHOWN_CHARACTERS = 400;

/** A replay for a terminal: the input, what came of it now and when it was graded, what is right, and the cost. */
export function replayLines(result: Result, { args, got, cost, same }: Replay): string[] {
  const recorded = counterexampleOf(result.verdict);
  const input =
    args === null
      ? "none: the source did not load"
      : `(${args.map((arg) => showValue(encodeValue(arg))).join(", ")})`;
  const lines = [
    ["verdict", verdictWords(result.verdict)],
    ["input", input],
    ["got", gotWords(got)],
    ["recorded", recorded === null ? null : gotWords(recorded.got)],
    ["expected", recorded?.expected ? expectedWords(recorded.expected) : null],
    [
      "cost",
      cost === null
        ? "not counted"
        : `${got.kind === "stopped" ? "all of " : ""}${inWords(cost)} instructions`,
    ],
    ["so", same ? "it fails in the same way" : "it does not fail in the same way as when it was graded"],
  ] as const;
  return lines.flatMap(([name, text]) => (text === null ? [] : [`${name.padEnd(8)}  ${cut(text)}`]));
}

function cut(text: string): string {
  return text.length <= SHOWN_CHARACTERS
    ? text
    : `${text.slice(0, SHOWN_CHARACTERS)}… (${text.length} characters)`;
}
