import fc from "fast-check";
import { expect, test } from "vitest";
import { namePattern } from "../../../src/grading/name-pattern.ts";

test("no pattern lets everything through", () => {
  fc.assert(fc.property(fc.string(), (name) => namePattern(undefined)(name) && namePattern([])(name)));
});

test("a name always fits itself, whatever is in it, and with a star for any part of it", () => {
  const plain = fc.string({ unit: "binary-ascii" }).filter((name) => !/[*?]/.test(name));
  fc.assert(
    fc.property(plain, plain, plain, (start, middle, end) => {
      expect(namePattern(start)(start)).toBe(true);
      expect(namePattern(`${start}*${end}`)(start + middle + end)).toBe(true);
    }),
  );
});

test.each([
  ["groq/*", "groq/meta-llama/llama-4", true],
  ["*llama*", "groq/meta-llama/llama-4", true],
  ["lru-cach?", "lru-cache", true],
  ["lru-cache", "my-lru-cache", false],
  ["lru.cache", "lru-cache", false],
  ["?", "", false],
])("%j and %j: %j", (pattern, name, fits) => {
  expect(namePattern(["never", pattern])(name)).toBe(fits);
});
