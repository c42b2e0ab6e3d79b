import type { Result } from "./result-schema.ts";

/** The input on which a candidate failed, as a scoreboard keeps it. */
export type Counterexample = Extract<Result["verdict"], { kind: "wrong-answer" }>["counterexample"];

/** The counterexample of a verdict; null where it has none. */
export function counterexampleOf(verdict: Result["verdict"]): Counterexample | null {
  return "counterexample" in verdict ? verdict.counterexample : null;
}
