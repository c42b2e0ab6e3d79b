import { openCompatible } from "./compatible.ts";
import { openGoogle } from "./google/google.ts";
import { openGroq } from "./groq.ts";
import type { Provider } from "./model.ts";
import { openOpenAi } from "./openai.ts";
import type { ProviderConfig, ProviderKind } from "./provider-config.ts";

const OPENERS: Readonly<Record<ProviderKind, (config: ProviderConfig, nowMillis: () => number) => Provider>> =
  {
    openai: openOpenAi,
    google: openGoogle,
    groq: openGroq,
    compatible: openCompatible,
  };

/**
 * The service that a configuration tells of. Nothing is asked and no key is read until a method is called. The clock
 * is for a Retry-After that is a date.
 */
export function openProvider(config: ProviderConfig, nowMillis: () => number = Date.now): Provider {
  return OPENERS[config.kind](config, nowMillis);
}
