import { expect, test } from "vitest";
import { checkPriced } from "../../../src/asking/check-priced.ts";
import { estimateRun, type PlannedAsk, sumEstimates } from "../../../src/asking/estimate.ts";
import { mostUsage } from "../../../src/asking/most-usage.ts";
import type { Usage } from "../../../src/models/model.ts";

const ASK: PlannedAsk = {
  model: "openai/gpt-4o",
  messages: [{ role: "user", content: "x".repeat(400) }],
  settings: { maxTokens: 1000, system: "y".repeat(40) },
};
const OTHER: PlannedAsk = { ...ASK, model: "compatible/mine/unknown", settings: {} };

// A dollar a token, so that sums can be read.
const priceOf = (model: string, { inputTokens, outputTokens }: Usage) =>
  model === ASK.model ? inputTokens + outputTokens : null;

test("a run is estimated for each model, and one without a known price is marked", () => {
  expect(estimateRun([ASK, OTHER, ASK], { attempts: 1, priceOf })).toEqual([
    {
      model: ASK.model,
      requests: { low: 2, high: 2 },
      inputTokens: { low: 220, high: 220 },
      outputTokens: { low: 400, high: 2000 },
      isPromised: true,
      costUsd: { low: 620, high: 2220 },
    },
    {
      model: OTHER.model,
      requests: { low: 1, high: 1 },
      inputTokens: { low: 100, high: 100 },
      outputTokens: { low: 200, high: 16_384 },
      isPromised: false,
      costUsd: null,
    },
  ]);
});

test("the price of equal requests is looked up once", () => {
  const looked: string[] = [];
  const look = (model: string, usage: Usage) => {
    looked.push(model);
    return priceOf(model, usage);
  };
  const [estimate] = estimateRun(
    Array.from({ length: 100 }, () => ASK),
    { attempts: 1, priceOf: look },
  );
  expect(estimate?.costUsd).toEqual({ low: 31_000, high: 111_000 });
  expect(looked).toEqual([ASK.model, ASK.model]);
});

test("a second attempt may ask each once more, with the first reply in the prompt", () => {
  const [estimate] = estimateRun([ASK], { attempts: 2, priceOf });
  expect(estimate).toMatchObject({
    requests: { low: 1, high: 2 },
    inputTokens: { low: 110, high: 110 + 110 + 1000 + 500 },
    outputTokens: { low: 200, high: 2000 },
  });
});

test("the sum of a run is of the prices that are known", () => {
  const models = estimateRun([ASK, OTHER], { attempts: 1, priceOf });
  expect(sumEstimates(models)).toMatchObject({
    requests: { low: 2, high: 2 },
    isPromised: false,
    costUsd: { low: 310, high: 1110 },
  });
  expect(sumEstimates([])).toBeNull();
});

test("the most that a request can be charged for is more than its estimate", () => {
  expect(mostUsage(ASK)).toEqual({
    inputTokens: 400 + 40 + 2 * 16,
    cachedInputTokens: 0,
    outputTokens: 1000,
    reasoningTokens: 0,
  });
});

test("a budget is refused for a model whose price is not known, with what to write", () => {
  expect(() => checkPriced([])).not.toThrow();
  expect(() => checkPriced(["a/b", "c/d"])).toThrow(
    'no price is known for a/b and c/d, so a budget cannot be kept; add it to the config, as in "models": {"a/b": {"price": {"inputPerMillionUsd": 1, "outputPerMillionUsd": 2}}}',
  );
});
