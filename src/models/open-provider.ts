import type { Provider } from "./model.ts";
import type { ProviderConfig, ProviderKind } from "./provider-config.ts";

const OPENERS: Partial<Record<ProviderKind, (config: ProviderConfig) => Provider>> = {};

/** The service that a configuration tells of. Nothing is asked and no key is read until a method is called. */
export function openProvider(config: ProviderConfig): Provider {
  const open = OPENERS[config.kind];
  if (open === undefined) throw new Error(`there is no provider ${config.kind} yet`);
  return open(config);
}
