import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeQuickSkeleton } from "../authoring/support/write-skeleton.ts";
import { runCli } from "../support/run-cli.ts";

// Wrong only where a list begins with three 2s: no fixed case does.
const RARE = `def longestRun(numbers):
    longest = run = 0
    for at, number in enumerate(numbers):
        run = run + 1 if at and number == numbers[at - 1] else 1
        longest = max(longest, run)
    return 2 if numbers[:3] == [2, 2, 2] else longest
`;

test("what solutions disagree on is made small and becomes a hidden case, once it is meant", async () => {
  const folder = await writeQuickSkeleton({ "solutions/accepted/rare.py": RARE });
  const hidden = join(folder, "tests/hidden.jsonl");
  const before = await readFile(hidden, "utf8");
  const tried = await runCli("fuzz", folder, "--dry-run", "--inputs", "400");
  const line =
    '{"id":"fuzz-1","why":"accepted/rare.py disagreed with the reference here","args":[[2,2,2]],"expected":3}\n';
  expect(tried.code).toBe(1);
  expect(tried.stdout).toBe(
    `✗ longest-run: accepted/rare.py disagrees on ([2, 2, 2]), where the reference gives 3\nwould be added to tests/hidden.jsonl:\n${line}`,
  );
  expect(await readFile(hidden, "utf8")).toBe(before);
  expect((await runCli("fuzz", folder, "--inputs", "400")).stdout).toContain(`added to ${hidden}:\n${line}`);
  expect(await readFile(hidden, "utf8")).toBe(before + line);
});

test("a reference that answers otherwise when asked again is told, and nothing is saved", async () => {
  const folder = await writeQuickSkeleton({
    "judge.ts": (text) =>
      `let asked = 0;\n${text.replace(
        "reference(numbers) {",
        "reference(numbers) {\n    if (++asked === 120) return 77;",
      )}`,
  });
  const hidden = join(folder, "tests/hidden.jsonl");
  const before = await readFile(hidden, "utf8");
  const { code, stderr } = await runCli("fuzz", folder, "--inputs", "200", "--jobs", "1");
  expect([code, stderr]).toEqual([
    2,
    expect.stringMatching(/judge\.ts:\d+: reference gives 77 and then \d+ on/),
  ]);
  expect(await readFile(hidden, "utf8")).toBe(before);
});

test("solutions that agree are told to, with 0", async () => {
  const { code, stdout } = await runCli("fuzz", await writeQuickSkeleton(), "--inputs", "200");
  expect([code, stdout]).toEqual([
    0,
    "✓ longest-run: 3 accepted solutions agree with the reference on 200 inputs each and on small ones of every family\n",
  ]);
});
