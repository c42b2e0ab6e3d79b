import { expect, test } from "vitest";
import { pairedInterval } from "../../../src/statistics/paired-interval.ts";

const ONES = [0, 0.2, 0.4, 1, 1, 0.6, 0.8, 1, 0.2, 0];
const OTHERS = [0, 0.2, 0.2, 0.8, 1, 0.6, 0.4, 0.8, 0.2, 0.2];

// By Python's statistics module: each interval by itself, correlation 0.9186, and the formula of Zou and Donner.
test("two models that go up and down together have a narrower difference than each has a rate", () => {
  expect(pairedInterval({ ones: ONES, others: OTHERS, samples: 50 })).toEqual([
    expect.closeTo(-0.023_068, 4),
    expect.closeTo(0.181_183, 4),
  ]);
});

test("turned round it is the same with the other sign", () => {
  const [low, high] = pairedInterval({ ones: ONES, others: OTHERS, samples: 50 });
  const [turnedLow, turnedHigh] = pairedInterval({ ones: OTHERS, others: ONES, samples: 50 });
  expect([turnedLow, turnedHigh]).toEqual([expect.closeTo(-high, 12), expect.closeTo(-low, 12)]);
});

test("two models that never differ are not known to be equal", () => {
  const always = Array.from({ length: 40 }, () => 1);
  const [low, high] = pairedInterval({ ones: always, others: always, samples: 40 });
  expect(low).toBeLessThan(-0.05);
  expect(high).toBeGreaterThan(0.05);
});
