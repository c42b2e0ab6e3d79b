import type { Config } from "./config.ts";
import { ConfigError } from "./config-error.ts";
import type { Environment } from "./key-from.ts";
import { type ProviderName, providerConfigOf } from "./provider-config-of.ts";

/** Makes sure, before anything is asked, that each service's key is there. Throws one `ConfigError` that names all that is missing. */
export function checkKeys(names: readonly ProviderName[], config: Config, env: Environment): void {
  const services = new Map(names.map((name) => [name.provider, name]));
  const faults = [...services.values()].flatMap((name) => keyFault(name, config, env) ?? []);
  if (faults.length > 0) throw new ConfigError(faults.join("; "));
}

/** What is wrong with the key of a service and how to mend it; null: it is there, or none is needed. */
export function keyFault(name: ProviderName, config: Config, env: Environment): string | null {
  try {
    providerConfigOf(name, config, env).key?.read();
    return null;
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
}
