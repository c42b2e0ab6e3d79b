import { expect, test } from "vitest";
import { realmSeed } from "../../../src/grading/realm-seed.ts";

test("the seed inside a realm follows from that of the inputs, and is another", () => {
  const seeds = Array.from({ length: 1000 }, (_, seed) => realmSeed(seed));
  expect(seeds).toStrictEqual(Array.from({ length: 1000 }, (_, seed) => realmSeed(seed)));
  expect(new Set(seeds).size).toBe(1000);
  for (const [at, seed] of seeds.entries()) {
    expect(seed).not.toBe(at);
    expect(seed).toBeGreaterThanOrEqual(0);
    expect(seed).toBeLessThan(2 ** 31);
  }
});
