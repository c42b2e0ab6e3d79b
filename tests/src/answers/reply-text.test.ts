import fc from "fast-check";
import { expect, test } from "vitest";
import { claimText, proseOf } from "../../../src/answers/reply-text.ts";

const REPLY = "<think>O(n)?</think>\nIt is O(1):\n```python\n# O(1)\nx = 1\n```\nDone.";

test("prose is the reply without thinking, fences blank, every line in its place", () => {
  expect(proseOf(REPLY)).toBe("\nIt is O(1):\n\n\n\n\nDone.");
});

test("what claims are read from keeps code and its comments, and leaves thinking out", () => {
  expect(claimText(REPLY)).toBe("\nIt is O(1):\n```python\n# O(1)\nx = 1\n```\nDone.");
});

test("prose has as many lines as the text that claims are read from, for any reply", () => {
  const piece = fc.oneof(fc.string(), fc.constantFrom("```", "~~~", "\n", "<think>", "</think>"));
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const reply = pieces.join("");
      expect(proseOf(reply).split("\n")).toHaveLength(claimText(reply).split("\n").length);
    }),
  );
});
