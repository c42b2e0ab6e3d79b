import {
  KNOWN_ENDPOINTS,
  isLoopback,
  knownEndpoint,
  type ModelName,
  type ProviderConfig,
  type ProviderKey,
} from "../models/index.ts";
import { suggestName } from "#problems";
import type { Config } from "./config.ts";
import { ConfigError } from "./config-error.ts";
import { type Environment, keyFrom } from "./key-from.ts";
import type { ProviderSettings } from "./provider-schema.ts";

/** A service as it stands in a model's name; the model itself does not matter here. */
export type ProviderName = Pick<ModelName, "kind" | "provider">;

// Reasoning models think for minutes before they answer, and the SDKs of OpenAI and Groq wait as long.
const TIMEOUT_SECONDS = 600;

/** The environment variables in which each service's key is looked for, first to last. */
const KEY_NAMES = {
  openai: ["OPENAI_API_KEY"],
  google: ["GEMINI_API_KEY", "GOOGLE_API_KEY"],
  groq: ["GROQ_API_KEY"],
} as const;

/** How a service is reached. Nothing is read yet: a key that is missing is told when it is asked for. */
export function providerConfigOf(name: ProviderName, config: Config, env: Environment): ProviderConfig {
  const settings = providerSettingsOf(name, config);
  const baseUrl = baseUrlOf(name, settings)?.replace(/\/+$/, "") ?? null;
  const names = settings.keyEnv === undefined ? keyNames(name) : [settings.keyEnv];
  return {
    kind: name.kind,
    name: name.provider,
    baseUrl,
    key: keyOf(name, { settings, baseUrl, names, env }),
    keyPlace: names.join(" or "),
    timeoutMillis: 1000 * (settings.timeoutSeconds ?? TIMEOUT_SECONDS),
  };
}

/** What the config says of a service; nothing where it says nothing. */
export function providerSettingsOf(
  { kind, provider }: ProviderName,
  { providers }: Config,
): ProviderSettings {
  if (kind !== "compatible") return providers?.[kind] ?? {};
  const own = new Map(Object.entries(providers?.compatible ?? {}));
  return own.get(endpointOf(provider)) ?? {};
}

/** `ollama` of `compatible/ollama`. */
function endpointOf(provider: string): string {
  return provider.replace(/^compatible\//, "");
}

function baseUrlOf({ kind, provider }: ProviderName, { baseUrl }: ProviderSettings): string | null {
  if (baseUrl !== undefined) return baseUrl;
  if (kind !== "compatible") return null;
  const endpoint = endpointOf(provider);
  const known = knownEndpoint(endpoint);
  if (known !== null) return known.baseUrl;
  throw new ConfigError(
    `${provider}: no address is known; add providers.compatible.${endpoint}.baseUrl to the config; ${suggestName(endpoint, Object.keys(KNOWN_ENDPOINTS))}`,
  );
}

interface KeyPlace {
  readonly settings: ProviderSettings;
  readonly baseUrl: string | null;
  /** Environment variables, in their order. */
  readonly names: readonly string[];
  readonly env: Environment;
}

function keyOf(
  { kind, provider }: ProviderName,
  { settings, baseUrl, names, env }: KeyPlace,
): ProviderKey | null {
  const { keyFile, keyEnv } = settings;
  const named = keyFile !== undefined || keyEnv !== undefined;
  // A server on this machine gets a key where there is one and does without where there is none.
  const isFree = kind === "compatible" && baseUrl !== null && isLoopback(baseUrl);
  if (isFree && !named && names.every((name) => !env[name])) return null;
  return keyFrom({ provider, keyFile, names, env });
}

function keyNames({ kind, provider }: ProviderName): readonly string[] {
  if (kind !== "compatible") return KEY_NAMES[kind];
  const endpoint = endpointOf(provider);
  return [
    knownEndpoint(endpoint)?.keyEnv ?? `${endpoint.replaceAll(/[^A-Za-z0-9]/g, "_").toUpperCase()}_API_KEY`,
  ];
}
