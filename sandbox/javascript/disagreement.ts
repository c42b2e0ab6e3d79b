import type { PhaseEnd } from "./quickjs/report.ts";
import { readError } from "./told.ts";

/** What QuickJS came to. */
interface Counted {
  readonly end: PhaseEnd;
  readonly text: string;
}

const [BEFORE, LONGEST] = [40, 200];

/** What each engine came to, in words; of long values the piece where they part. */
export function describeDisagreement(counted: Counted, saidByV8: string): string {
  const at = firstDifference(counted.text, saidByV8);
  return `V8 ${describeSaid(saidByV8, at)}, QuickJS ${describeCounted(counted, at)}`;
}

/** What QuickJS came to, in words, for where V8 came to something else. */
export function describeCounted({ end, text }: Counted, at = 0): string {
  return end === "done" ? describeSaid(text, at) : `ended (${end})`;
}

function describeSaid(said: string, at: number): string {
  switch (said.charAt(0)) {
    case "!":
    case "s": {
      const { type, message } = readError(said.slice(1));
      return `raised ${type}: ${message}`.slice(0, LONGEST);
    }
    case "e":
      return "found no entry point";
    default:
      return `returned ${pieceOf(said.slice(1), at - 1)}`;
  }
}

function pieceOf(text: string, at: number): string {
  const start = at > LONGEST / 2 ? at - BEFORE : 0;
  const piece = text.slice(start, start + LONGEST);
  return `${start > 0 ? "..." : ""}${piece}${start + LONGEST < text.length ? "..." : ""}`;
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}
