import { setImmediate } from "node:timers/promises";
import type { Clock } from "../../../src/asking/clock.ts";

/** A clock that goes on when it is told to. */
export function fakeClock() {
  let now = 0;
  const sleepers = new Set<{ until: number; wake: () => void }>();
  const clock: Clock = {
    now: () => now,
    sleep: (millis, signal) =>
      new Promise((resolve, reject) => {
        const sleeper = { until: now + millis, wake: resolve };
        sleepers.add(sleeper);
        signal.addEventListener("abort", () => {
          sleepers.delete(sleeper);
          reject(signal.reason as Error);
        });
      }),
  };
  return {
    clock,
    sleeping: () => sleepers.size,
    async pass(millis: number): Promise<void> {
      const end = now + millis;
      // Who is about to sleep does so first.
      await setImmediate();
      for (;;) {
        const due = [...sleepers]
          .filter(({ until }) => until <= end)
          .toSorted((a, b) => a.until - b.until)[0];
        if (due === undefined) break;
        now = Math.max(now, due.until);
        sleepers.delete(due);
        due.wake();
        await setImmediate();
      }
      now = end;
    },
  };
}
