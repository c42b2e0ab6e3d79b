import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeLines, escapeText } from "../../../src/report/escape.ts";

test("control and ANSI characters are spelt out", () => {
  expect(escapeText("\u001B[31mred\u0007\n\r\t\u009B")).toBe("\\u{1b}[31mred\\u{7}\\n\\r\\t\\u{9b}");
});

test("characters that turn or hide text are spelt out", () => {
  expect(escapeText("a\u202Eb\u2066c\u200Bd\uFEFFe\u{E0041}f\u2028g\uD800")).toBe(
    "a\\u{202e}b\\u{2066}c\\u{200b}d\\u{feff}e\\u{e0041}f\\u{2028}g\\u{d800}",
  );
});

test("ordinary text of any language stays as it is", () => {
  const text = "O(log n) naïve 中文 العربية שלום 😀 ~!@#$%^&*()";
  expect(escapeText(text)).toBe(text);
});

test("no text keeps a character that a terminal obeys", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(escapeText(text)).not.toMatch(/[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]/u);
    }),
  );
});

test("of a text of many lines, line ends and tabs alone are kept", () => {
  expect(escapeLines("if x:\r\n\treturn \u001B[1m\n\rend")).toEqual([
    "if x:",
    "\treturn \\u{1b}[1m",
    "\\rend",
  ]);
});
