import fc from "fast-check";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import { fit, layOut } from "../../../src/report/layout.ts";

test("wide characters take two cells, so that columns stay straight", () => {
  expect(
    layOut(
      [
        ["模型", "1"],
        ["abcde", "22"],
      ],
      10,
    ),
  ).toEqual(["模型    1", "abcde  22"]);
});

test("a long text is cut with one sign", () => {
  expect(fit("abcdef", 4)).toBe("abc…");
  expect(fit("abcd", 4)).toBe("abcd");
});

test("no text is ever wider than it may be", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 40 }), (text, width) => {
      expect(stringWidth(fit(text, width))).toBeLessThanOrEqual(width);
    }),
  );
});
