import { expect, test } from "vitest";
import { type Config, NO_CONFIG } from "../../../src/config/index.ts";
import { endpointsOf, namedModels } from "../../../src/doctor/endpoints.ts";

const CONFIG: Config = {
  file: null,
  ask: ["openai/gpt-4o"],
  models: { "openai/o4-mini": {}, "openai/gpt-4o": {}, "compatible/ollama/gemma3": {} },
  providers: { google: {}, compatible: { mine: { baseUrl: "http://localhost:1/v1" } } },
};

test("without a config the services whose key is set are looked at", () => {
  const env = { GOOGLE_API_KEY: "k", DEEPSEEK_API_KEY: "k" };
  const names = endpointsOf([], NO_CONFIG, env).map(({ name }) => name.provider);
  expect(names).toEqual(["google", "compatible/deepseek"]);
  expect(endpointsOf([], NO_CONFIG, {})).toEqual([]);
});

test("with one, those of its models and those that it configures, each once", () => {
  expect(endpointsOf(namedModels(undefined, CONFIG), CONFIG, { GROQ_API_KEY: "k" })).toEqual([
    { name: { kind: "openai", provider: "openai" }, models: ["gpt-4o", "o4-mini"] },
    { name: { kind: "compatible", provider: "compatible/ollama" }, models: ["gemma3"] },
    { name: { kind: "google", provider: "google" }, models: [] },
    { name: { kind: "compatible", provider: "compatible/mine" }, models: [] },
  ]);
});

test("models that are named with a flag are looked at instead of the config's", () => {
  expect(namedModels(["groq/a/b"], CONFIG)).toEqual([{ kind: "groq", provider: "groq", model: "a/b" }]);
});
