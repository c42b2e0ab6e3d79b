import type { Outcome } from "#sandbox";
import type { Verdict } from "../fixtures/attacks/python.ts";

/** A thousand numbers that look random. */
const SCATTERED = Array.from({ length: 1000 }, (_, at) => BigInt((at * 7919) % 2003) - 1000n);

/** Hidden inputs of `solve(xs)`, the sum of a list; two of them are of the same length. */
export const SUM_INPUTS: readonly (readonly bigint[])[] = [[], [1n], [1n, 2n, 3n], [-5n, 5n, 7n], SCATTERED];

/** What a program comes to, judged outside: every input must have its sum. */
export function judgeSums(outcomes: readonly Outcome[]): Verdict {
  const verdicts = SUM_INPUTS.map((input, at) => judgeSum(input, outcomes[at] ?? outcomes[0]));
  return verdicts.find((verdict) => verdict !== "right") ?? "right";
}

function judgeSum(input: readonly bigint[], outcome: Outcome | undefined): Verdict {
  if (outcome === undefined || outcome.kind === "unreadable-value") return "wrong";
  if (outcome.kind !== "returned") return outcome.kind;
  return outcome.value === input.reduce((total, item) => total + item, 0n) ? "right" : "wrong";
}
