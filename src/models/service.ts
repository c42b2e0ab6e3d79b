import type { ProviderError } from "./errors/provider-error.ts";
import { ModelError } from "./model-error.ts";
import type { ProviderConfig, ProviderKey } from "./provider-config.ts";
import type { ErrorResponse } from "./wire/observed.ts";
import { oneLine } from "./wire/one-line.ts";

/** A service as exchanges see it. */
export interface Service {
  readonly config: ProviderConfig;
  /** The headers that carry a key. */
  auth(key: string): Readonly<Record<string, string>>;
  readError(response: ErrorResponse): ProviderError;
  /** The clock, for a Retry-After that is a date. */
  nowMillis(): number;
}

/**
 * The service's key, for a request or for taking it out of a message; null: it needs none. Throws a `ModelError` where
 * there is none to be had: a header that cannot be sent would be told with its value.
 */
export function keyOf({ config }: Service): string | null {
  if (config.key === null) return null;
  const key = readKey(config.name, config.key).trim();
  if (/^[\x21-\x7E]+$/u.test(key)) return key;
  const what = key === "" ? "is empty" : "holds characters that no key has";
  throw new ModelError(`${config.name}: bad key: ${config.key.source} ${what}`, { kind: "bad-key" });
}

function readKey(name: string, key: ProviderKey): string {
  try {
    return key.read();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ModelError(oneLine(`${name}: bad key: ${why}`), { kind: "bad-key" });
  }
}
