import type { ProviderError } from "./errors/provider-error.ts";
import type { ProviderConfig } from "./provider-config.ts";
import type { ErrorResponse } from "./wire/observed.ts";

/** A service as exchanges see it. */
export interface Service {
  readonly config: ProviderConfig;
  /** The headers that carry a key. */
  auth(key: string): Readonly<Record<string, string>>;
  readError(response: ErrorResponse): ProviderError;
  /** The clock, for a Retry-After that is a date. */
  nowMillis(): number;
}

/** The service's key, for a request or for taking it out of a message; null: it needs none. */
export function keyOf({ config }: Service): string | null {
  return config.key === null ? null : config.key.read();
}
