import { ownOutcome } from "../own-outcome.ts";
import type { LoadFailure } from "../outcome.ts";
import type { Candidate } from "./candidate.ts";
import { V8Stopped } from "./v8/v8-stopped.ts";

/**
 * The outcome of a candidate for which V8 was stopped twice, in processes of their own, after QuickJS had come to an
 * end. On the first try, on a machine too busy to tell, and for any other error, throws it.
 */
export function outcomeOfStop(error: unknown, { again, limits }: Candidate): LoadFailure {
  if (!(error instanceof V8Stopped) || !again || error.stop === null) throw error;
  return ownOutcome(error.stop, limits);
}
