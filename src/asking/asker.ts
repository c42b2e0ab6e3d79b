import pRetry from "p-retry";
import {
  MODEL_ERRORS,
  ModelError,
  type AskRequest,
  type ModelReply,
  type Provider,
} from "../models/index.ts";
import type { ProviderLimits } from "../config/index.ts";
import { asksForLong } from "./asks-for-long.ts";
import type { Clock } from "./clock.ts";
import { makeGate } from "./gate.ts";

export interface AskerParts {
  readonly provider: Provider;
  readonly limits: ProviderLimits;
  readonly clock: Clock;
  /** Ends tries that are under way. */
  readonly signal: AbortSignal;
}

interface Asked {
  readonly reply: ModelReply;
  readonly tries: number;
  /** Of the try that succeeded. */
  readonly latencyMillis: number;
}

interface AskOptions {
  /** About how many tokens it takes, in and out. */
  readonly tokens: number;
  /** Ends the waiting between tries; a try that is under way is waited for, since its reply is paid for. */
  readonly stopping: AbortSignal;
  /** Waited for before each try; what it throws ends the asking. */
  readonly beforeTry?: () => Promise<void>;
  /** Told of each try that failed. */
  readonly onFailure: (error: ModelError, tries: number) => void;
}

/** Asks until there is a reply, within the provider's limits. Throws the last `ModelError`. */
export type Asker = (request: AskRequest, options: AskOptions) => Promise<Asked>;

const LONGEST_WAIT_MILLIS = 60_000;

/** One asker for all models of a provider, whose limits they share. */
export function makeAsker({ provider, limits, clock, signal }: AskerParts): Asker {
  const gate = makeGate(limits, clock);

  async function askOnce(request: AskRequest, { tokens: expected, stopping, beforeTry }: AskOptions) {
    await beforeTry?.();
    const spent = await gate.pass(expected, stopping);
    const started = clock.now();
    const reply = await provider.ask(request, signal);
    if (reply.usage !== null) spent.settle(reply.usage.inputTokens + reply.usage.outputTokens);
    return { reply, latencyMillis: Math.round(clock.now() - started) };
  }
  return async (request, options) => {
    let tries = 0;
    let asked: Omit<Asked, "tries"> | null = null;
    const tryOnce = async (attempt: number) => {
      tries = attempt;
      asked = await askOnce(request, options);
    };
    const retrying = {
      retries: limits.tries - 1,
      minTimeout: limits.backoffMillis,
      maxTimeout: LONGEST_WAIT_MILLIS,
      randomize: true,
      signal: options.stopping,
      shouldRetry: ({ error }: { error: Error }) => isWorthRetrying(error, tries),
      onFailedAttempt({ error }: { error: Error }) {
        if (!(error instanceof ModelError)) return;
        options.onFailure(error, tries);
        if (isWorthRetrying(error, tries)) gate.close(error.retryAfterMillis ?? 0);
      },
    };
    await pRetry(tryOnce, retrying).catch((error: unknown) => {
      // Who stops us at the last moment does not take back what came.
      if (asked === null) throw error;
    });
    return { ...(asked as unknown as Omit<Asked, "tries">), tries };
  };
}

// A server that is being started may be there the second time.
const TRIES_WHERE_NOBODY_LISTENS = 2;

function isWorthRetrying(error: unknown, tries: number): boolean {
  if (!(error instanceof ModelError) || !MODEL_ERRORS[error.kind].retry || asksForLong(error)) return false;
  return !error.nobodyListens || tries < TRIES_WHERE_NOBODY_LISTENS;
}
