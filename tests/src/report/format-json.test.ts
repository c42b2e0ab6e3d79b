import fc from "fast-check";
import { expect, test } from "vitest";
import { formatJson } from "../../../src/report/format-json.ts";

test("any data is read back, and nothing in it is obeyed or hidden by a terminal", () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: "binary" }), (data) => {
      const json = formatJson(data);
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(data)));
      expect(json.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cs}\u202E\u200B\u{E0001}]/u);
    }),
  );
});

test("what is spelt out is spelt as JSON does", () => {
  const shown = formatJson("\u001B[31m \u009B \u202E \u{E0041} \uD800 é");
  expect(shown).toBe('"\\u001b[31m \\u009b \\u202e \\udb40\\udc41 \\ud800 é"\n');
});
