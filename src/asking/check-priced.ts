import { ConfigError } from "../config/index.ts";

/** Refuses a budget for models whose price is not known: nobody could say when it is spent. */
export function checkPriced(unpriced: readonly string[]): void {
  const [first, ...others] = unpriced;
  if (first === undefined) return;
  const more = others.length === 0 ? "" : ` and ${others.join(", ")}`;
  const example = `"models": {${JSON.stringify(first)}: {"price": {"inputPerMillionUsd": 1, "outputPerMillionUsd": 2}}}`;
  throw new ConfigError(
    `no price is known for ${first}${more}, so a budget cannot be kept; add it to the config, as in ${example}, or ask without a budget`,
  );
}
