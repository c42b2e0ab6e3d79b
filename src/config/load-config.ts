import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, extname, join, resolve } from "node:path";
import { hideKeys } from "./hide-keys.ts";
import { checkConfig, type LineOf } from "./check-config.ts";
import { type Config, NO_CONFIG, withAbsolutePaths } from "./config.ts";
import { ConfigError } from "./config-error.ts";
import type { ConfigFile } from "./config-schema.ts";
import { cannotLoad, importConfig } from "./import-config.ts";
import { lineOfPath } from "./line-of-path.ts";
import { parseJson } from "./parse-json.ts";
import { refuseLostKeys } from "./refuse-lost-keys.ts";

const NAMES = ["assay.config.json", "assay.config.ts", "assay.config.mts"];
const CODE = [".ts", ".mts", ".js", ".mjs"];

export interface ConfigPlace {
  /** Where a config is looked for; the folder in which the command was started. */
  readonly folder: string;
  /** As given with `--config`; undefined: the one in the folder, if there is one. */
  readonly file?: string | undefined;
}

/**
 * Reads the config. Throws a `ConfigError` where it cannot be used, which never holds a key that somebody wrote there;
 * without a file there is nothing to say.
 */
export async function loadConfig(place: ConfigPlace): Promise<Config> {
  try {
    return await readConfig(place);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const message = hideKeys(error.message, process.env);
    // Its stack and its cause say the same again.
    throw message === error.message ? error : new ConfigError(message);
  }
}

async function readConfig({ folder, file }: ConfigPlace): Promise<Config> {
  const chosen = file === undefined ? findConfig(folder) : resolve(folder, file);
  if (chosen === null) return NO_CONFIG;
  const text = await readText(chosen);
  const [data, lineOf] = await readData(chosen, text);
  return withAbsolutePaths(chosen, checkOrTell(chosen, data, lineOf));
}

/** What code exports may be code itself: a getter that throws, or a proxy. */
function checkOrTell(file: string, data: unknown, lineOf: LineOf): ConfigFile {
  try {
    return checkConfig(file, data, lineOf);
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    throw cannotLoad(file, error);
  }
}

function findConfig(folder: string): string | null {
  const found = NAMES.map((name) => join(folder, name)).filter((path) => existsSync(path));
  if (found.length > 1)
    throw new ConfigError(
      `${folder}: holds ${found.map((path) => basename(path)).join(" and ")}; keep one, or name one with --config`,
    );
  return found[0] ?? null;
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === "ENOENT";
    const what = missing ? "no such file" : `cannot be read: ${(cause as Error).message}`;
    throw new ConfigError(`${file}: ${what}; name a config with --config`, { cause });
  }
}

async function readData(file: string, text: string): Promise<[unknown, LineOf]> {
  const extension = extname(file);
  if (CODE.includes(extension)) return [await importConfig(file, text), () => null];
  if (extension !== ".json")
    throw new ConfigError(`${file}: a config is .json, or code that ends in ${CODE.join(", ")}`);
  // Some editors begin a file with a byte order mark.
  const json = text.replace(/^\uFEFF/, "");
  const data = parseJson(file, json);
  refuseLostKeys(file, json);
  return [data, lineOfPath(text)];
}
