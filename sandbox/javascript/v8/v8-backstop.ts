import type { Allowance } from "../../worker/engine.ts";

/** What stands behind V8, which cannot be counted: far more time than anything takes that QuickJS has finished. */
export interface V8Backstop {
  /** For one entry into V8, on top of which comes what QuickJS's own count asks for. */
  readonly millis: number;
  /** Told of every entry, because V8 does not always stop when it is told to. */
  readonly watch?: V8Watch;
}

interface V8Watch {
  enter(allowance: Allowance): void;
  leave(): void;
}

// 1e9 instructions take QuickJS some 150 ms, and V8 a tenth of that.
const MILLIS_A_GIGA = 2_000;
const [OWN_SHARE, LARGEST_OWN_SHARE, LARGEST] = [0.05, 0.25, 1.5];

/** Time for calls that QuickJS has made, in proportion to what it counted; within what a worker is given for a call. */
export function allowanceFor({ millis }: V8Backstop, instructions: number): Allowance {
  const more = (instructions / 1e9) * MILLIS_A_GIGA;
  const timeoutMillis = Math.ceil(Math.min(millis + more, millis * LARGEST));
  return { timeoutMillis, ownMillis: Math.min(millis * OWN_SHARE + more, timeoutMillis * LARGEST_OWN_SHARE) };
}
