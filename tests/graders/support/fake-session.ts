import type { LoadFailure, Outcome, Session } from "#sandbox";
import type { Value } from "#values";

/** What a fake candidate throws to end its call in some way other than returning. */
export class Ending extends Error {
  readonly outcome: Outcome;

  constructor(outcome: Outcome) {
    super(outcome.kind);
    this.outcome = outcome;
  }
}

/** A candidate as a function of this process. */
export type Candidate = (args: readonly Value[], fuelInstructions: number) => Value;

export interface FakeSession extends Session {
  /** Every batch that was called. */
  readonly batches: { readonly calls: number; readonly fuelInstructions: number | undefined }[];
}

/** A session whose candidate is a function of this process; an `Ending` that it throws becomes the outcome. */
export function fakeSession(candidate: Candidate, loading: LoadFailure | null = null): FakeSession {
  const batches: FakeSession["batches"] = [];
  const run = (args: readonly Value[], fuel = 1e9) => outcomeOf(() => candidate(args, fuel));
  return {
    batches,
    load: async () => loading,
    call: async (batch, fuelInstructions) => {
      batches.push({ calls: batch.length, fuelInstructions });
      return batch.map((args) => run(args, fuelInstructions));
    },
    measure: async (args, fuelInstructions) => ({
      outcome: run(args, fuelInstructions),
      timeInstructions: 100,
      spaceBytes: 10,
    }),
  };
}

/** A candidate's exception. */
export function raised(type: string): Ending {
  return new Ending({ kind: "raised", error: { type, message: "", line: 1 }, cost: 100 });
}

function outcomeOf(run: () => Value): Outcome {
  try {
    return { kind: "returned", value: run(), cost: 100 };
  } catch (error) {
    if (error instanceof Ending) return error.outcome;
    throw error;
  }
}

/** The right answer to `fakeProblem`. */
export function largest([items]: readonly Value[]): Value {
  return (items as bigint[]).reduce((most, item) => (item > most ? item : most), 0n);
}

/** An endless loop: it is stopped once it has spent what it may. */
export function loopForEver(fuelInstructions: number): never {
  throw new Ending({ kind: "out-of-fuel", fuelInstructions });
}
