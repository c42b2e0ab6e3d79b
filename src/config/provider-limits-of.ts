import { isLoopback } from "../models/index.ts";
import type { Config } from "./config.ts";
import { type ProviderName, providerConfigOf, providerSettingsOf } from "./provider-config-of.ts";

/** How hard a service is pressed. */
export interface ProviderLimits {
  /** Requests at once. */
  readonly concurrency: number;
  /** null: only what the service itself refuses holds us back. */
  readonly requestsPerMinute: number | null;
  readonly tokensPerMinute: number | null;
  /** How often one reply is asked for until it counts as failed. */
  readonly tries: number;
  /** The wait after a first failure, in ms; each further one takes twice as long, up to a minute, with jitter. */
  readonly backoffMillis: number;
}

// A server on this machine shares one processor among its requests; a hosted one has many.
const CONCURRENCY = { local: 2, hosted: 8 } as const;
// With back-off that doubles from a second, six tries sit out an overload of a minute.
const TRIES = 6;
const BACKOFF_SECONDS = 1;

/** How hard a service may be pressed, as the config says or by default. */
export function providerLimitsOf(name: ProviderName, config: Config): ProviderLimits {
  const { concurrency, requestsPerMinute, tokensPerMinute, tries, backoffSeconds } = providerSettingsOf(
    name,
    config,
  );
  const { baseUrl } = providerConfigOf(name, config, {});
  const place = baseUrl !== null && isLoopback(baseUrl) ? "local" : "hosted";
  return {
    concurrency: concurrency ?? CONCURRENCY[place],
    requestsPerMinute: requestsPerMinute ?? null,
    tokensPerMinute: tokensPerMinute ?? null,
    tries: tries ?? TRIES,
    backoffMillis: 1000 * (backoffSeconds ?? BACKOFF_SECONDS),
  };
}
