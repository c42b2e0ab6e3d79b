import { dirname, resolve } from "node:path";
import type { ConfigFile } from "./config-schema.ts";
import type { ProviderSettings } from "./provider-schema.ts";

/** A config as it was read, with absolute paths. */
export interface Config extends ConfigFile {
  /** The file; null or absent: there is none, and everything is left to flags and defaults. */
  readonly file?: string | null | undefined;
}

export const NO_CONFIG: Config = { file: null };

/** Makes the paths in a config absolute: they are relative to its file, wherever the command is started. */
export function withAbsolutePaths(file: string, config: ConfigFile): Config {
  const at = (path: string | undefined) => (path === undefined ? undefined : resolve(dirname(file), path));
  const own = ({ keyFile, ...rest }: ProviderSettings) => ({ ...rest, keyFile: at(keyFile) });
  const { compatible, ...named } = config.providers ?? {};
  const providers = {
    ...mapValues(named, own),
    compatible: mapValues(compatible ?? {}, own),
  };
  const { problems, template, out } = config;
  return { ...config, file, providers, problems: at(problems), template: at(template), out: at(out) };
}

function mapValues(
  record: Readonly<Record<string, ProviderSettings | undefined>>,
  change: (value: ProviderSettings) => ProviderSettings,
): Record<string, ProviderSettings> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([key, value]) => (value === undefined ? [] : [[key, change(value)]])),
  );
}
