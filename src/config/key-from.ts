import { readFileSync } from "node:fs";
import type { ProviderKey } from "../models/index.ts";
import { ConfigError } from "./config-error.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

export interface KeySource {
  /** For people: `openai`, `compatible/deepseek`. */
  readonly provider: string;
  readonly keyFile: string | undefined;
  /** Environment variables, the first that is set wins; none is looked at where there is a file. */
  readonly names: readonly string[];
  readonly env: Environment;
}

/** A key by where it lies. It is read anew each time, so no object ever holds it. */
export function keyFrom({ provider, keyFile, names, env }: KeySource): ProviderKey {
  if (keyFile !== undefined) return { source: keyFile, read: () => checkKey(keyFile, readKeyFile(keyFile)) };
  const source = names.find((name) => env[name]?.trim()) ?? names[0] ?? "";
  return { source, read: () => checkKey(source, env[source]?.trim() || missing(provider, names)) };
}

function missing(provider: string, names: readonly string[]): never {
  throw new ConfigError(`no key for ${provider}: set ${names.join(" or ")}, or name a file with keyFile`);
}

function readKeyFile(file: string): string {
  try {
    return readFileSync(file, "utf8").trim();
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === "ENOENT";
    throw new ConfigError(
      `${file}: ${missing ? "no such file" : "cannot be read"}; put the key there, alone`,
      {
        cause,
      },
    );
  }
}

// A header takes no other characters, and an SDK that refuses one quotes it.
function checkKey(source: string, key: string): string {
  if (key === "") throw new ConfigError(`${source}: is empty; put the key there, alone`);
  if (!/^[\u0021-\u007E]+$/.test(key))
    throw new ConfigError(
      `${source}: holds more than a key, or characters that no key has (a space, a line break, a quote of a word processor's); copy the key again`,
    );
  return key;
}
