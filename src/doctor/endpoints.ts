import { type Config, type Environment, keyFault, type ProviderName } from "../config/index.ts";
import { KNOWN_ENDPOINTS, parseModelName, type ModelName } from "../models/index.ts";
import type { Endpoint } from "./check-endpoint.ts";

/**
 * The services to look at, each with its models that are named: those of the models, those of the config; where there
 * are none, those that have a key.
 */
export function endpointsOf(models: readonly ModelName[], config: Config, env: Environment): Endpoint[] {
  const named = [...models, ...configured(config)];
  const names = named.length > 0 ? named : HOSTED.filter((name) => keyFault(name, config, env) === null);
  const services = new Map(names.map(({ kind, provider }) => [provider, { kind, provider }]));
  return [...services.values()].map((name) => ({
    name,
    models: [
      ...new Set(models.filter(({ provider }) => provider === name.provider).map(({ model }) => model)),
    ],
  }));
}

/** The models that are named: with a flag, else in the config. */
export function namedModels(flags: readonly string[] | undefined, config: Config): ModelName[] {
  const names = flags ?? [...(config.ask ?? []), ...Object.keys(config.models ?? {})];
  return names.map(parseModelName);
}

const NATIVE: readonly ProviderName[] = (["openai", "google", "groq"] as const).map((kind) => ({
  kind,
  provider: kind,
}));

// Whether a server runs on this machine cannot be told from a key: none has one.
const HOSTED: readonly ProviderName[] = [
  ...NATIVE,
  ...Object.entries(KNOWN_ENDPOINTS)
    .filter(([, { keyEnv }]) => keyEnv !== null)
    .map(([name]) => compatible(name)),
];

function configured({ providers = {} }: Config): ProviderName[] {
  const native = NATIVE.filter(({ kind }) => kind !== "compatible" && providers[kind] !== undefined);
  return [...native, ...Object.keys(providers.compatible ?? {}).map(compatible)];
}

function compatible(name: string): ProviderName {
  return { kind: "compatible", provider: `compatible/${name}` };
}
