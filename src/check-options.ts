import { suggestName } from "#problems";
import { ConfigError } from "./config/index.ts";

/** Every option of a call, by name; the compiler holds it to be all of them. */
export type KnownOptions<Options> = Readonly<Record<keyof Options, true>>;

/** Refuses an option that a call does not have: whoever misspelt one would never learn that it changed nothing. */
export function checkOptions<Options extends object>(
  call: string,
  options: Options,
  known: KnownOptions<Options>,
): void {
  const names = Object.keys(known);
  const odd = Object.keys(options).find((name) => !Object.hasOwn(known, name));
  if (odd === undefined) return;
  throw new ConfigError(`${call}: unknown option ${JSON.stringify(odd)}; ${suggest(odd, names)}`);
}

function suggest(name: string, known: readonly string[]): string {
  // As it stands in a config file.
  if (name === "providers" && known.includes("config")) return "write config: { providers }";
  return suggestName(name, known);
}
