import type { ProviderLimits } from "../config/index.ts";
import type { Clock } from "./clock.ts";
import { type Entry, makeRateWindow } from "./rate-window.ts";

/** Where all that ask one provider pass, each at the moment when it asks. */
export interface Gate {
  /** Waits for a turn; gives the entry of its tokens. Throws the signal's reason. */
  pass(tokens: number, signal: AbortSignal): Promise<Entry>;
  /** Nobody passes before so many ms from now have gone by. */
  close(millis: number): void;
}

/** Holds the limits of a minute, and what a provider has asked us to wait. */
export function makeGate(
  { requestsPerMinute, tokensPerMinute }: Pick<ProviderLimits, "requestsPerMinute" | "tokensPerMinute">,
  clock: Clock,
): Gate {
  const requests = makeRateWindow(requestsPerMinute, clock);
  const tokens = makeRateWindow(tokensPerMinute, clock);
  let notBefore = -Infinity;
  // One at a time, in the order of asking: else a large one would wait for ever behind small ones.
  let last: Promise<unknown> = Promise.resolve();

  const waitMillis = (amount: number) =>
    Math.max(notBefore - clock.now(), requests.waitMillis(1), tokens.waitMillis(amount));

  async function turn(amount: number, signal: AbortSignal): Promise<Entry> {
    // While one waits for its minute, the provider may ask for more patience.
    for (let wait = waitMillis(amount); wait > 0; wait = waitMillis(amount)) {
      signal.throwIfAborted();
      await clock.sleep(Math.max(1, wait), signal);
    }
    signal.throwIfAborted();
    requests.enter(1);
    return tokens.enter(amount);
  }
  return {
    async pass(amount, signal) {
      const passing = last.then(() => turn(amount, signal));
      last = passing.catch(() => undefined);
      return passing;
    },
    close: (millis) => void (notBefore = Math.max(notBefore, clock.now() + millis)),
  };
}
