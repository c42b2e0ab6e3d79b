import type { Intrinsics } from "./intrinsics.ts";

/** Virtual nanoseconds between two readings of which nothing better is known; fewer than a reading takes in QuickJS. */
export const CLOCK_STEP_NANOS = 1000;

/** What a realm's clocks read, in virtual nanoseconds since it began. */
export interface RealmClock {
  read(): number;
  /** The readings that come next, where they are another engine's. */
  replay(readings: readonly number[]): void;
}

/**
 * Makes a realm's clock, inside the realm. QuickJS's own `Date.now` reads the counter there; V8, which has none, gives the
 * readings that QuickJS took, in their order, and past the last of them goes on in steps.
 */
export function makeClock(
  own: Intrinsics,
  { replays, stepNanos }: { replays: boolean; stepNanos: number },
): RealmClock {
  let readings: readonly number[] = [];
  let next = 0;
  let last = 0;

  function readNext(): number {
    last = next < readings.length ? (readings[next++] as number) : last + stepNanos;
    return last;
  }

  return {
    read: replays ? readNext : own.dateNow,
    replay(list) {
      readings = list;
      next = 0;
    },
  };
}
