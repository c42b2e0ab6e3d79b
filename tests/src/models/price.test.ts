import { expect, test } from "vitest";
import { KNOWN_ENDPOINTS } from "../../../src/models/known-endpoints.ts";
import { type PriceTerms, priceOf } from "../../../src/models/price.ts";
import type { ModelName, ProviderKind } from "../../../src/models/provider-config.ts";

const USAGE = { inputTokens: 1_000_000, cachedInputTokens: 0, outputTokens: 1_000_000, reasoningTokens: 0 };
const TERMS: PriceTerms = { batch: false, custom: null, baseUrl: null, at: new Date("2026-06-01") };

function named(whole: string): ModelName {
  const [kind = "", ...rest] = whole.split("/");
  const own = kind === "compatible" ? 1 : 0;
  const provider = [kind, ...rest.slice(0, own)].join("/");
  return { kind: kind as ProviderKind, provider, model: rest.slice(own).join("/") };
}

/** A price at the address that the model's service is known by. */
function priceAt(whole: string, terms: Partial<PriceTerms> = {}, usage = USAGE): number | null {
  const name = named(whole);
  const baseUrl = KNOWN_ENDPOINTS[name.provider.replace("compatible/", "")]?.baseUrl ?? null;
  return priceOf(name, usage, { ...TERMS, baseUrl, ...terms });
}

test("prices are those of the table", () => {
  expect(priceAt("openai/gpt-4o")).toBe(12.5);
  expect(priceAt("google/gemini-2.0-flash")).toBe(0.5);
  expect(priceAt("groq/meta-llama/llama-4-maverick-17b-128e-instruct")).toBe(0.8);
});

test("a known endpoint is priced as the service at its address, whatever its name", () => {
  const models = [
    "openrouter/meta-llama/llama-4-scout",
    "together/meta-llama/Llama-4-Scout-17B-16E-Instruct",
    "deepseek/deepseek-chat",
    "mistral/mistral-large-latest",
    "anthropic/claude-sonnet-4-5",
  ];
  for (const model of models) expect(priceAt(`compatible/${model}`)).toBeGreaterThan(0);
  const { baseUrl } = KNOWN_ENDPOINTS["deepseek"] ?? {};
  expect(priceAt("compatible/mine/deepseek-chat", { baseUrl })).toBe(
    priceAt("compatible/deepseek/deepseek-chat"),
  );
});

test("cached tokens cost less, and never more than there are tokens", () => {
  const cached = { ...USAGE, cachedInputTokens: USAGE.inputTokens };
  expect(priceAt("openai/gpt-4o", {}, cached)).toBe(11.25);
  expect(priceAt("openai/gpt-4o", {}, { ...cached, cachedInputTokens: 2 * USAGE.inputTokens })).toBe(11.25);
});

test("a batch costs half with the services that have one", () => {
  for (const model of ["openai/gpt-4o", "google/gemini-2.0-flash", "groq/gemma2-9b-it"])
    expect(priceAt(model, { batch: true })).toBe((priceAt(model) ?? 0) / 2);
});

test("what is not known is null, and so is what is not paid for by the token", () => {
  expect(priceAt("openai/no-such-model")).toBeNull();
  expect(priceAt("groq/whisper-large-v3")).toBeNull();
  expect(priceAt("compatible/mine/gpt-4o", { baseUrl: "https://example.org/v1" })).toBeNull();
});

test("what this machine answers costs nothing, and a model that is given away neither", () => {
  for (const name of ["ollama", "vllm", "lmstudio", "llamacpp"])
    expect(priceAt(`compatible/${name}/any`)).toBe(0);
  expect(priceAt("google/gemma-3-27b-it")).toBe(0);
  // A server on this machine that stands in for OpenAI passes on what OpenAI charges.
  expect(priceAt("openai/gpt-4o", { baseUrl: "http://127.0.0.1:9999/v1" })).toBe(12.5);
});

test("a price from the config wins over all that is known", () => {
  const custom = { inputPerMillionUsd: 1, outputPerMillionUsd: 2 };
  for (const model of ["openai/gpt-4o", "openai/no-such-model", "compatible/ollama/llama3"])
    expect(priceAt(model, { custom })).toBe(3);
});
