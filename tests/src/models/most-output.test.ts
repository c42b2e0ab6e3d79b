import { expect, test } from "vitest";
import { estimateTokens, mostTokens } from "../../../src/models/estimate-tokens.ts";
import { outputBoundsOf } from "../../../src/models/most-output.ts";

test("a reply is at most what the provider is told", () => {
  expect(outputBoundsOf("openai/gpt-4o", { maxTokens: 4000 })).toEqual({
    low: 200,
    high: 4000,
    isPromised: true,
  });
  expect(outputBoundsOf("openai/gpt-4o", { maxTokens: 50 })).toMatchObject({ low: 50, high: 50 });
  expect(outputBoundsOf("google/gemini-2.5-pro", { maxTokens: 4000, thinkingTokens: 1000 }).high).toBe(5000);
});

test("where nobody says, a reasoning model is assumed to need more than another", () => {
  const highOf = (...args: Parameters<typeof outputBoundsOf>) => {
    const { high, isPromised } = outputBoundsOf(...args);
    expect(isPromised).toBe(false);
    return high;
  };
  const reasoning = [
    "openai/o4-mini",
    "openai/gpt-5",
    "groq/openai/gpt-oss-120b",
    "google/gemini-2.5-flash",
    "compatible/deepseek/deepseek-reasoner",
    "compatible/deepseek/deepseek-v4-flash",
    "google/gemini-3.5-flash",
    "compatible/openrouter/deepseek/deepseek-r1",
    "compatible/ollama/deepseek-r1:8b",
    "groq/qwen/qwq-32b",
  ];
  for (const model of reasoning) expect(highOf(model, {})).toBe(65_536);
  const ordinary = [
    "openai/gpt-4o",
    "google/gemini-2.0-flash",
    "groq/meta-llama/llama-4-scout-17b-16e-instruct",
  ];
  for (const model of ordinary) expect(highOf(model, {})).toBe(16_384);
  expect(highOf("compatible/vllm/mine", { reasoningEffort: "low" })).toBe(65_536);
  expect(highOf("google/gemini-2.5-flash", { thinkingTokens: 0 })).toBe(16_384);
});

test("the estimate of a text is below what it can be at most", () => {
  expect([estimateTokens(""), mostTokens("")]).toEqual([0, 0]);
  expect([estimateTokens("def f(x): return x"), mostTokens("def f(x): return x")]).toEqual([5, 18]);
  expect([estimateTokens("漢字"), mostTokens("漢字")]).toEqual([2, 6]);
});
