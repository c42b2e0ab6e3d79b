import { expect, test } from "vitest";
import { claimText } from "../../../src/answers/reply-text.ts";

const REPLY = "<think>O(n)?</think>\nIt is O(1):\n```python\n# O(1)\nx = 1\n```\nDone.";

test("what claims are read from keeps code and its comments, and leaves thinking out", () => {
  expect(claimText(REPLY)).toBe("\nIt is O(1):\n```python\n# O(1)\nx = 1\n```\nDone.");
});
