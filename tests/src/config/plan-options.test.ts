import { expect, test } from "vitest";
import { type Config, NO_CONFIG, providerLimitsOf, resolvePlanOptions } from "../../../src/config/index.ts";
import { shippedProblems } from "../../../src/package-root.ts";

const CONFIG: Config = {
  file: "/x/assay.config.json",
  models: {
    "openai/gpt-4o": { temperature: 0.5, price: { inputPerMillionUsd: 1, outputPerMillionUsd: 2 } },
    "groq/gemma2-9b-it": {},
  },
  settings: { temperature: 0.2, maxTokens: 4000 },
  samples: 5,
  languages: ["javascript"],
  budgetUsd: 3,
};

test("without a config the defaults hold", () => {
  expect(resolvePlanOptions({ model: ["openai/gpt-4o"] }, NO_CONFIG)).toEqual({
    models: [{ name: "openai/gpt-4o", settings: {}, price: null }],
    problems: shippedProblems(),
    samples: 1,
    languages: ["python"],
    attempts: 1,
    budgetUsd: null,
    template: null,
    out: null,
    seed: 1,
    jobs: 2,
  });
});

test("the config wins over the defaults and flags over the config", () => {
  expect(resolvePlanOptions({}, CONFIG)).toMatchObject({
    samples: 5,
    languages: ["javascript"],
    budgetUsd: 3,
  });
  const flags = { samples: 1, language: ["python", "python"], budgetUsd: 1 } as const;
  expect(resolvePlanOptions(flags, CONFIG)).toMatchObject({
    samples: 1,
    languages: ["python"],
    budgetUsd: 1,
  });
});

test("a model's own settings win over those of all, and a flag over both", () => {
  const price = { inputPerMillionUsd: 1, outputPerMillionUsd: 2 };
  expect(resolvePlanOptions({}, CONFIG).models).toEqual([
    { name: "openai/gpt-4o", settings: { temperature: 0.5, maxTokens: 4000 }, price },
    { name: "groq/gemma2-9b-it", settings: { temperature: 0.2, maxTokens: 4000 }, price: null },
  ]);
  const flags = { model: ["openai/gpt-4o"], settings: { temperature: 0, maxTokens: undefined } };
  expect(resolvePlanOptions(flags, CONFIG).models).toEqual([
    { name: "openai/gpt-4o", settings: { temperature: 0, maxTokens: 4000 }, price },
  ]);
});

test("the models that are asked are those of the flags, of `ask`, or all that are configured, each once", () => {
  const names = (...args: Parameters<typeof resolvePlanOptions>) =>
    resolvePlanOptions(...args).models.map(({ name }) => name);
  expect(names({}, { ...CONFIG, ask: ["google/gemini-2.0-flash"] })).toEqual(["google/gemini-2.0-flash"]);
  expect(names({}, CONFIG)).toEqual(["openai/gpt-4o", "groq/gemma2-9b-it"]);
  expect(names({ model: ["google/a", "google/a"] }, CONFIG)).toEqual(["google/a"]);
  expect(() => names({}, NO_CONFIG)).toThrow("no model is named; add --model");
});

test("limits are the config's, else more for a hosted service than for a server on this machine", () => {
  const openai = { kind: "openai", provider: "openai" } as const;
  const ollama = { kind: "compatible", provider: "compatible/ollama" } as const;
  const none = { requestsPerMinute: null, tokensPerMinute: null, tries: 6, backoffMillis: 1000 };
  expect(providerLimitsOf(openai, NO_CONFIG)).toEqual({ concurrency: 8, ...none });
  expect(providerLimitsOf(ollama, NO_CONFIG)).toEqual({ concurrency: 2, ...none });
  const own = { concurrency: 3, requestsPerMinute: 30, tokensPerMinute: 6000, tries: 2 };
  const openaiAlone = { file: null, providers: { openai: { ...own, backoffSeconds: 0.5 } } };
  expect(providerLimitsOf(openai, openaiAlone)).toEqual({ ...own, backoffMillis: 500 });
});
