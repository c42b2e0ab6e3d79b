import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseValue } from "#values";
import { showInLanguage } from "../../../src/asking/show-in-language.ts";

const VALUE = parseValue(
  '[null, true, 1, {"$float": "2"}, {"$float": "-0"}, {"$float": "inf"}, "a\\"b", {"$tuple": [1]}, {"$set": [1, 2]}, {"$set": []}, {"k": 1}, {"$bytes": "AQI="}]',
);

test("a value is shown as a program in the language writes it", () => {
  expect(showInLanguage(VALUE, "python")).toBe(
    '[None, True, 1, 2.0, -0.0, float("inf"), "a\\"b", (1,), {1, 2}, set(), {"k": 1}, bytes([1, 2])]',
  );
  const script =
    '[null, true, 1, 2, -0, Infinity, "a\\"b", [1], new Set([1, 2]), new Set([]), new Map([["k", 1]]), new Uint8Array([1, 2])]';
  expect(showInLanguage(VALUE, "javascript")).toBe(script);
  expect(showInLanguage(VALUE, "typescript")).toBe(script);
});

test("JavaScript reads every list of plain values back as it was", () => {
  const item = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null));
  fc.assert(
    fc.property(fc.array(fc.array(item)), (value) => {
      const read: unknown = runInNewContext(`(${showInLanguage(value, "javascript")})`);
      expect(JSON.parse(JSON.stringify(read))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
