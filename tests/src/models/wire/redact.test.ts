import fc from "fast-check";
import { expect, test } from "vitest";
import { hideKey, redact } from "../../../../src/models/wire/redact.ts";

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

const SECRET = "sk-Secret/0123456789+abcdef";

test.each([
  ["upper case", SECRET.toUpperCase()],
  ["base64", Buffer.from(SECRET).toString("base64")],
  ["base64 without its end", Buffer.from(SECRET).toString("base64").replace(/=+$/u, "")],
  ["base64 for addresses", Buffer.from(SECRET).toString("base64url")],
  ["hex", Buffer.from(SECRET).toString("hex")],
  ["upper-case hex", Buffer.from(SECRET).toString("hex").toUpperCase()],
  ["an address", encodeURIComponent(SECRET).toLowerCase()],
])("a key in %s is hidden", (_how, spelt) => {
  expect(hideKey(`<${spelt}>`, SECRET)).toMatch(/^<[^<]?\[key\].?.?=?>$/u);
});

test.each(["", "u", "us", "user"])(
  "the base64 of %s, a colon and a key tells at most the ends of it",
  (user) => {
    const told = hideKey(Buffer.from(`${user}:${SECRET}:`).toString("base64"), SECRET);
    expect(told).toContain("[key]");
    expect(told.length).toBeLessThan(20);
  },
);

test("a key of one letter hides nothing else than itself", () => {
  expect(hideKey("def f(x): return 1", "x")).toBe("def f([key]): return 1");
});
