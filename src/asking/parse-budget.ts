import { ConfigError } from "../config/index.ts";

const AMOUNT = /^(?:(?:usd|\$)\s*)?(\d+(?:\.\d+)?|\.\d+)\s*(?:usd|\$|dollars?)?$/i;

/** Reads an amount of US dollars: `5usd`, `$5`, `0.50 USD`. Throws a `ConfigError`. */
export function parseBudget(text: string): number {
  const usd = Number(AMOUNT.exec(text.trim())?.[1] ?? Number.NaN);
  if (usd > 0 && usd <= 1e6) return usd;
  throw new ConfigError(`budget ${JSON.stringify(text)}: write US dollars, e.g. 5usd or $0.50, more than 0`);
}
