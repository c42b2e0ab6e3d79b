import { setTimeout } from "node:timers/promises";

/** Time, handed in: nothing that is asked or graded depends on it, only when it happens. */
export interface Clock {
  /** In ms, from some fixed point. */
  now(): number;
  /** Ends early with the signal's reason when it is aborted. */
  sleep(millis: number, signal: AbortSignal): Promise<void>;
}

export const wallClock: Clock = {
  now: () => performance.now(),
  sleep: async (millis, signal) => {
    await setTimeout(millis, undefined, { signal }).catch((error: unknown) => {
      signal.throwIfAborted();
      throw error;
    });
  },
};
