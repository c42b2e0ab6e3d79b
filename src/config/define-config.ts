import type { ConfigFile } from "./config-schema.ts";

/** For `assay.config.ts`: gives the config as it is, its keys completed and checked by the editor. */
export function defineConfig(config: ConfigFile): ConfigFile {
  return config;
}
