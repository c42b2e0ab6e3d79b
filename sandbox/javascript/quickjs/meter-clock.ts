/** The clock of a realm in QuickJS: it stands where the counter stands, one instruction a nanosecond. */
export interface MeterClock {
  /** Back to the beginning of time, for a new realm. */
  reset(): void;
  /** Goes on from where it was, while this counter counts up from `start`. */
  run(counter: Counter, start: bigint): void;
  /** Stands still. */
  stop(): void;
  /** The time now, in virtual nanoseconds. */
  read(): number;
  /** The readings since they were last taken, for V8 to see the same ones. */
  take(): number[];
}

interface Counter {
  readonly value: bigint;
}

/**
 * Makes the clock. Past `most` readings it goes on by `stepNanos` a reading, as V8 does when it has used up those that were
 * kept: that is less than a reading takes, so time never runs ahead of the counter. Runs inside an isolate.
 */
export function makeMeterClock(most: number, stepNanos: number): MeterClock {
  let readings: number[] = [];
  let before = 0;
  let last = 0;
  let counting: { readonly counter: Counter; readonly start: bigint } | null = null;

  function now(): number {
    return before + (counting === null ? 0 : Number(counting.counter.value - counting.start));
  }

  return {
    reset() {
      readings = [];
      before = last = 0;
      counting = null;
    },
    run(counter, start) {
      counting = { counter, start };
    },
    stop() {
      before = now();
      counting = null;
    },
    read() {
      const kept = readings.length < most;
      last = kept ? Math.max(now(), last) : last + stepNanos;
      if (kept) readings.push(last);
      return last;
    },
    take() {
      const taken = readings;
      readings = [];
      return taken;
    },
  };
}
