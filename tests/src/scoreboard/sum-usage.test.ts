import fc from "fast-check";
import { expect, test } from "vitest";
import { buildResult } from "../../../src/scoreboard/build-result.ts";
import type { Result } from "../../../src/scoreboard/result-schema.ts";
import { sumUsage } from "../../../src/scoreboard/sum-usage.ts";
import { graded } from "../support/graded.ts";

type Facts = NonNullable<Result["reply"]>;

const facts = (changes: Partial<Facts> = {}): Facts => ({
  ...{ modelVersion: null, finish: "stop", finishReason: null, costUsd: 0.25, promptHash: "p" },
  usage: { inputTokens: 10, cachedInputTokens: 4, outputTokens: 5, reasoningTokens: 2 },
  ...changes,
});

const resultWith = (reply: Facts | null): Result => ({
  ...buildResult(graded({}, "accepted"), false),
  reply,
});

test("recorded answers have used nothing", () => {
  expect(sumUsage([resultWith(null)])).toBe(null);
  expect(sumUsage([])).toBe(null);
});

test("tokens and money add up, and replies whose price is not known are counted apart", () => {
  const results = [facts(), facts({ costUsd: null }), facts({ usage: null, costUsd: null })].map(resultWith);
  expect(sumUsage([...results, resultWith(null)])).toEqual({
    ...{ replies: 3, inputTokens: 20, outputTokens: 10, reasoningTokens: 4, costUsd: 0.25, unpriced: 2 },
  });
  expect(sumUsage([resultWith(facts({ costUsd: null }))])?.costUsd).toBe(null);
});

test("the sum is the same in any order, to the last digit", () => {
  const costs = fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 1 });
  fc.assert(
    fc.property(costs, (all) => {
      const results = all.map((nano) => resultWith(facts({ costUsd: nano / 1e9 })));
      expect(sumUsage(results.toReversed())).toEqual(sumUsage(results));
      const total = all.reduce((sum, nano) => sum + nano, 0);
      expect(sumUsage(results)?.costUsd).toBe(total / 1e9);
    }),
  );
});
