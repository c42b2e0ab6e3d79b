import { isLoopback } from "./known-endpoints.ts";
import type { ModelErrorKind } from "./model-error.ts";
import type { ProviderConfig } from "./provider-config.ts";

/** What a person can do about an error at a service, where its own words do not say it; null: they do. */
export function howToMend(kind: ModelErrorKind, config: ProviderConfig): string | null {
  if (kind === "unreachable") return howToReach(config);
  if (kind === "wrong-address") return howToAddress(config);
  if (kind === "no-key") return `set ${config.keyPlace ?? "its key"}, or keyFile in the config`;
  return null;
}

/** What to look at where a service cannot be reached. */
export function howToReach({ baseUrl }: Pick<ProviderConfig, "baseUrl">): string {
  return baseUrl !== null && isLoopback(baseUrl)
    ? `start the server at ${baseUrl}, or name its address in the config as baseUrl`
    : "check the network, and baseUrl in the config; behind a proxy set HTTPS_PROXY and NODE_USE_ENV_PROXY=1";
}

function howToAddress({ kind, baseUrl }: ProviderConfig): string {
  if (baseUrl?.endsWith("/chat/completions")) return "leave /chat/completions off its baseUrl in the config";
  if (kind === "compatible" && !hasVersion(baseUrl)) return "does its baseUrl end in /v1?";
  return "check baseUrl in the config, and the name of the model";
}

/** Whether an address names a version of the interface, as `/v1` at its end does. */
export function hasVersion(baseUrl: string | null): boolean {
  return /\/v\d/u.test(baseUrl ?? "");
}
