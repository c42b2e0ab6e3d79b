import type { Clock } from "./clock.ts";

const MINUTE = 60_000;

/** Lets no more than so much happen in any minute. */
export interface RateWindow {
  /** Waits until `amount` fits; more than fits in a minute at all waits for an empty one. */
  enter(amount: number, signal: AbortSignal): Promise<Entry>;
}

export interface Entry {
  /** Says what it really was, which is known only afterwards. */
  settle(amount: number): void;
}

/** `perMinute` null: no limit. */
export function makeRateWindow(perMinute: number | null, clock: Clock): RateWindow {
  let entries: { readonly at: number; amount: number }[] = [];
  // One at a time, in the order of asking: else a large one would wait for ever behind small ones.
  let last: Promise<unknown> = Promise.resolve();

  const used = () => entries.reduce((sum, { amount }) => sum + amount, 0);
  const forget = () => {
    const start = clock.now() - MINUTE;
    entries = entries.filter(({ at }) => at > start);
  };
  async function wait(limit: number, amount: number, signal: AbortSignal): Promise<Entry> {
    for (;;) {
      signal.throwIfAborted();
      forget();
      const [oldest] = entries;
      if (oldest === undefined || used() + amount <= limit) break;
      await clock.sleep(Math.max(1, oldest.at + MINUTE - clock.now()), signal);
    }
    const entry = { at: clock.now(), amount };
    entries.push(entry);
    return { settle: (real) => void (entry.amount = real) };
  }
  return {
    async enter(amount, signal) {
      if (perMinute === null) return { settle: () => undefined };
      const turn = last.then(() => wait(perMinute, amount, signal));
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}
