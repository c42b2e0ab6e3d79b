import fc from "fast-check";
import { expect, test } from "vitest";
import { redact } from "../../../../src/models/wire/redact.ts";

test.each([
  ["your key abc-1 is bad", "abc-1", "your key [key] is bad"],
  ["?key=a%2Fb", "a/b", "?key=[key]"],
  ['{"key":"a\\"b"}', 'a"b', '{"key":"[key]"}'],
  ["Incorrect API key provided: sk-pr*****wxyz.", "sk-proj-wxyz", "Incorrect API key provided: [key]"],
  ["authorization: Bearer other-token", "k", "authorization: Bearer [key]"],
  ["nothing in here", null, "nothing in here"],
  ["nothing in here", "", "nothing in here"],
])("%j with the key %j is told as %j", (text, key, told) => {
  expect(redact(text, key)).toBe(told);
});

test("a key never stays in a text", () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.stringMatching(/^[A-Za-z0-9_-]{8,40}$/u),
      fc.string(),
      (before, key, after) => {
        expect(redact(`${before}${key}${after}`, key)).not.toContain(key);
      },
    ),
  );
});
