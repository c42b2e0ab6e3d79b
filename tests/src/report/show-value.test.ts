import fc from "fast-check";
import { expect, test } from "vitest";
import { encodeValue } from "#values";
import { showValue } from "../../../src/report/show-value.ts";
import { anyValue } from "../../support/any-value.ts";

test.each([
  [1, "1"],
  [{ $float: "1" }, "1.0"],
  [{ $float: "-0" }, "-0.0"],
  [{ $float: "nan" }, "NaN"],
  [1.5, "1.5"],
  [{ $int: "9007199254740993" }, "9007199254740993"],
  [null, "null"],
  [['a"\\', true], '["a\\"\\\\", true]'],
  [{ $tuple: [1] }, "(1,)"],
  [{ $set: [] }, "set()"],
  [{ $set: [1, 2] }, "{1, 2}"],
  [{ $map: [[1, "x"]] }, '{1: "x"}'],
  [{ $bytes: "/wA=" }, "bytes(ff00)"],
])("%j is shown as %s", (notation, shown) => {
  expect(showValue(notation)).toBe(shown);
});

test("a value is always shown in one safe line", () => {
  fc.assert(
    fc.property(anyValue, (value) => {
      expect(showValue(encodeValue(value))).not.toMatch(/[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]/u);
    }),
  );
});
