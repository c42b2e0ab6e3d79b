import type { Measurement } from "#sandbox";

/** What all the calls of a probe may spend together: some 0.3 s of one core, and as much again for space. */
const PROBE_FUEL = 2_000_000_000;
const SHARE_OF_CALL = 8;

/** The fuel of one probe: what is left of it, and what one call may take. */
export interface ProbeFuel {
  readonly perCall: number;
  left(): number;
  /** How many calls were made, and what they cost; one that ran out counts with its limit. */
  spent(): { readonly calls: number; readonly instructions: number };
  /** Makes a call with the fuel that it may take; null where none is left. */
  spend(call: (limit: number) => Promise<Measurement>): Promise<Measurement | null>;
  /** The same with all that is left. */
  spendRest(call: (limit: number) => Promise<Measurement>): Promise<Measurement | null>;
}

export function makeProbeFuel(
  budget: number = PROBE_FUEL,
  perCall: number = budget / SHARE_OF_CALL,
): ProbeFuel {
  let [calls, instructions] = [0, 0];
  const left = () => Math.max(0, budget - instructions);
  const spendUpTo = async (most: number, call: (limit: number) => Promise<Measurement>) => {
    const limit = Math.floor(Math.min(most, left()));
    if (limit < 1) return null;
    const measurement = await call(limit);
    calls += 1;
    instructions += measurement.outcome.kind === "out-of-fuel" ? limit : (measurement.timeInstructions ?? 0);
    return measurement;
  };
  return {
    perCall,
    left,
    spent: () => ({ calls, instructions }),
    spend: (call) => spendUpTo(perCall, call),
    spendRest: (call) => spendUpTo(Infinity, call),
  };
}
