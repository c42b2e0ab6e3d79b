import fc from "fast-check";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import { fit, layOut, wrap } from "../../../src/report/layout.ts";

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

test("a text is wrapped between words, and a word too long stays whole", () => {
  expect(wrap("  not graded: a worker died", 14, 4)).toEqual(["  not graded:", "    a worker", "    died"]);
  expect(wrap("see /a/very/long/path", 8, 2)).toEqual(["see", "  /a/very/long/path"]);
});

test("wrapping never loses a word", () => {
  const words = fc.array(fc.stringMatching(/^[a-zé模]{1,30}$/), { minLength: 1 });
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 60 }), (text, width) => {
      expect(
        wrap(text.join(" "), width, 2)
          .map((line) => line.trim())
          .join(" "),
      ).toBe(text.join(" "));
    }),
  );
});
