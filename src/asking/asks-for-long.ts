import type { ModelError } from "../models/index.ts";

const LONGEST_RETRY_AFTER_MILLIS = 15 * 60_000;

/** Whether a provider asks us to wait longer than any limit of a minute would: then its model is done with for this run. */
export function asksForLong({ retryAfterMillis }: Pick<ModelError, "retryAfterMillis">): boolean {
  return (retryAfterMillis ?? 0) > LONGEST_RETRY_AFTER_MILLIS;
}
