import type { Clock } from "./clock.ts";

const MINUTE = 60_000;

/** Lets no more than so much happen in any minute. */
export interface RateWindow {
  /** How long it takes until `amount` fits, in ms; more than fits in a minute at all waits for an empty one. */
  waitMillis(amount: number): number;
  /** Takes note of what begins now. */
  enter(amount: number): Entry;
}

export interface Entry {
  /** Says what it really was, which is known only afterwards. */
  settle(amount: number): void;
}

/** `perMinute` null: no limit. */
export function makeRateWindow(perMinute: number | null, clock: Clock): RateWindow {
  let entries: { readonly at: number; amount: number }[] = [];
  const limit = perMinute ?? Infinity;
  return {
    waitMillis(amount) {
      if (perMinute === null) return 0;
      const now = clock.now();
      entries = entries.filter(({ at }) => at + MINUTE > now);
      let used = entries.reduce((sum, entry) => sum + entry.amount, 0);
      // The oldest leave first; with all of them gone, anything may come.
      for (const [index, entry] of entries.entries()) {
        if (used + amount <= limit) return index === 0 ? 0 : waitFor(entries[index - 1], now);
        used -= entry.amount;
      }
      return waitFor(entries.at(-1), now);
    },
    enter(amount) {
      const entry = { at: clock.now(), amount };
      if (perMinute !== null) entries.push(entry);
      return { settle: (real) => void (entry.amount = real) };
    },
  };
}

function waitFor(entry: { readonly at: number } | undefined, now: number): number {
  return entry === undefined ? 0 : entry.at + MINUTE - now;
}
