import { expect, test } from "vitest";
import { ModelNameError, parseModelName } from "../../../src/models/index.ts";

test.each([
  ["openai/gpt-4o", { kind: "openai", provider: "openai", model: "gpt-4o" }],
  [
    "groq/meta-llama/llama-4-scout-17b-16e-instruct",
    { kind: "groq", provider: "groq", model: "meta-llama/llama-4-scout-17b-16e-instruct" },
  ],
  [
    "compatible/ollama/gemma3:27b",
    { kind: "compatible", provider: "compatible/ollama", model: "gemma3:27b" },
  ],
  [
    "compatible/openrouter/deepseek/deepseek-r1",
    { kind: "compatible", provider: "compatible/openrouter", model: "deepseek/deepseek-r1" },
  ],
])("%s is read as its provider and the provider's own name", (name, read) => {
  expect(parseModelName(name)).toEqual(read);
});

test.each([
  ["opnai/gpt-4o", 'model "opnai/gpt-4o": no provider "opnai", did you mean "openai"?'],
  ["xyzzyx/gpt-4o", "known: openai, google, groq, compatible"],
  ["gpt-4o", "it names no provider"],
  ["", "it names no provider"],
  ["openai", "the model is missing"],
  ["openai/", "the model is missing"],
  ["openai//gpt-4o", "the model is missing"],
  ["compatible/ollama", "the model is missing"],
  ["compatible", "write compatible/NAME/MODEL"],
  ["compatible//gemma3", "write compatible/NAME/MODEL"],
  ["openai/gpt 4o", "there are spaces in it"],
  ["openai/gpt\u001B4o", "there are spaces in it"],
])("the name %j is refused and says why", (name, why) => {
  expect(() => parseModelName(name)).toThrow(ModelNameError);
  expect(() => parseModelName(name)).toThrow(why);
});
