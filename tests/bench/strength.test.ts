import { dirname } from "node:path";
import { expect, test } from "vitest";
import { writeQuickSkeleton } from "../src/authoring/support/write-skeleton.ts";
import { measureStrength } from "./strength.ts";

const FORGIVING = (text: string) => text.replace(/ {2}properties: \{.*?\n {2}\},\n/s, "");

test("strength is the share of the mutants that are other programs and that the tests reject", async () => {
  const folder = await writeQuickSkeleton({
    "judge.ts": (text) => FORGIVING(text).replace("min: -2, max: 2", "min: 1, max: 1"),
    "tests/hidden.jsonl": '{"id": "one", "why": "x", "args": [[5]], "expected": 1}\n',
    "solutions/accepted/reference.js": null,
    "solutions/accepted/reference.ts": null,
  });
  const { mutants, equivalent, killed, share, weakest, problems } = await measureStrength(
    dirname(folder),
    () => undefined,
  );
  expect([problems, weakest]).toEqual([1, [{ problem: "longest-run", share }]]);
  expect(killed).toBeGreaterThan(0);
  expect(share).toBe(killed / (mutants - equivalent));
});
