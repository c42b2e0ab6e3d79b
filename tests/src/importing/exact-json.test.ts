import fc from "fast-check";
import { expect, test } from "vitest";
import { encodeValue } from "#values";
import { parseExactJson, toExactValue } from "../../../src/importing/exact-json.ts";

test("whole numbers and floats stay apart, and integers are exact", () => {
  expect(parseExactJson("[1, 1.0, 1e2, 12345678901234567890]")).toEqual([1n, 1, 100, 12345678901234567890n]);
});

test("what Python writes for odd floats is read, and not looked for in texts", () => {
  expect(parseExactJson('[NaN, -Infinity, "NaN, \\"Infinity\\""]')).toEqual([
    NaN,
    -Infinity,
    'NaN, "Infinity"',
  ]);
});

test("an object is a map", () => {
  expect(encodeValue(toExactValue(parseExactJson('{"a": [1.0, null]}')))).toEqual({
    a: [{ $float: "1" }, null],
  });
});

test("every text survives", () => {
  const anyText = fc.string({ unit: "binary" });
  fc.assert(
    fc.property(anyText, (text) => {
      expect(parseExactJson(JSON.stringify([text, "NaN"]))).toEqual([text, "NaN"]);
    }),
  );
});
