import { calcPrice, findProvider } from "@pydantic/genai-prices";
import { isLoopback } from "./known-endpoints.ts";
import type { Usage } from "./model.ts";
import type { ModelName } from "./provider-config.ts";

/** US dollars for a million tokens. */
export interface TokenPrice {
  readonly inputPerMillionUsd: number;
  readonly outputPerMillionUsd: number;
}

/** What decides a price, besides the model and its tokens. */
export interface PriceTerms {
  /** Whether the reply comes from a batch. */
  readonly batch: boolean;
  /** A price from the config, which wins over all that is known; null: none. */
  readonly custom: TokenPrice | null;
  /** The service's address; null: its own. */
  readonly baseUrl: string | null;
  /** Prices change with time. */
  readonly at: Date;
}

// OpenAI, Google and Groq each say: half of the usual price. The table has no prices of batches.
const BATCH_FACTOR = 0.5;

/** What a reply costs, in US dollars; null where its price is not known. What this machine answers itself costs nothing. */
export function priceOf(name: ModelName, usage: Usage, terms: PriceTerms): number | null {
  const usual = customPrice(usage, terms) ?? knownPrice(name, usage, terms);
  if (usual === null) return null;
  const factor = terms.batch && name.kind !== "compatible" ? BATCH_FACTOR : 1;
  return roundToNano(usual * factor);
}

function customPrice({ inputTokens, outputTokens }: Usage, { custom }: PriceTerms): number | null {
  if (custom === null) return null;
  return (inputTokens * custom.inputPerMillionUsd + outputTokens * custom.outputPerMillionUsd) / 1e6;
}

function knownPrice({ kind, model }: ModelName, usage: Usage, { baseUrl, at }: PriceTerms): number | null {
  if (kind === "compatible" && baseUrl !== null && isLoopback(baseUrl)) return 0;
  const providerId = kind === "compatible" ? serviceAt(baseUrl) : kind;
  if (providerId === null) return null;
  const { inputTokens, cachedInputTokens, outputTokens } = usage;
  const counted = {
    input_tokens: inputTokens,
    // What a server counts may not add up, which the table would not forgive.
    cache_read_tokens: Math.min(cachedInputTokens, inputTokens),
    output_tokens: outputTokens,
  };
  const found = calcPrice(counted, model, { providerId, timestamp: at });
  return found === null || !isOfTokens(found.model_price) ? null : found.total_price;
}

/** How the table calls the service at an address, whatever name the config gives it. */
function serviceAt(baseUrl: string | null): string | null {
  return baseUrl === null ? null : (findProvider({ providerApiUrl: baseUrl })?.id ?? null);
}

// An empty price is a model that is given away; one without tokens is paid for by the hour or the page.
function isOfTokens(price: object): boolean {
  const units = Object.keys(price);
  return units.length === 0 || (units.includes("input_mtok") && units.includes("output_mtok"));
}

// Keeps the dust of floating point out of the record.
function roundToNano(usd: number): number {
  return Math.round(usd * 1e9) / 1e9;
}
