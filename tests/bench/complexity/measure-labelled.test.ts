import { afterAll, describe, expect, it } from "vitest";
import { openSandbox } from "#sandbox";
import { reportOf } from "./agreement.ts";
import type { Labelled } from "./labelled.ts";
import { measureLabelled } from "./measure-labelled.ts";

const candidates = await openSandbox({ workers: 1 });
const builders = await openSandbox({ workers: 1 });
afterAll(async () => {
  await Promise.all([candidates.close(), builders.close()]);
});

const PAIRS = {
  approach: 1,
  time: "$O(n ^ 2)$",
  space: "$O(1)$",
  python: `
class Solution:
    def equalPairs(self, nums: List[int]) -> int:
        return sum(one == other for one in nums for other in nums)
`,
  javascript: `
class Solution {
  equalPairs(nums) {
    let found = 0;
    for (const one of nums) for (const other of nums) if (one === other) found++;
    return found;
  }
}`,
};
const COUNTS = {
  ...PAIRS,
  approach: 2,
  time: "$O(n \\log n)$",
  space: "$O(w)$",
  python: `
class Solution:
    def equalPairs(self, nums: List[int]) -> int:
        return sum(count * count for count in Counter(nums).values())
`,
  javascript: "",
};
const WRONG = { ...COUNTS, approach: 3, python: COUNTS.python.replace("sum(", "1 + sum(") };

const OWN: Labelled = {
  slug: "equal-pairs",
  entry: "equalPairs",
  params: [{ name: "nums", type: "List[int]" }],
  returns: "int",
  tests: [[[3, 8, 3, 900]], [[70]]],
  approaches: [PAIRS, COUNTS, WRONG],
};

const LAST_NODE: Labelled = {
  slug: "last-of-a-list",
  entry: "last",
  params: [{ name: "head", type: "Optional[ListNode]" }],
  returns: "Optional[ListNode]",
  tests: [],
  approaches: [
    {
      ...PAIRS,
      time: "$O(1)$",
      python: "class Solution:\n    def last(self, head):\n        head.next = None\n        return head\n",
      javascript: "class Solution { last(head) { head.next = null; return head; } }",
    },
  ],
};

describe("measuring labelled approaches", () => {
  it("compares each sound approach with its label, in both languages, and drops the one that is wrong", async () => {
    const findings = await measureLabelled({ candidates, builders }, OWN, "");
    const told = findings.map((finding) =>
      finding.kind === "measured"
        ? [
            finding.approach,
            finding.language,
            finding.time.growth.class,
            finding.time.standing,
            finding.space.standing,
          ]
        : [finding.approach, finding.language, finding.reason],
    );
    expect(told).toContainEqual([1, "python", "O(n^2)", "same", "same"]);
    expect(told).toContainEqual([1, "javascript", "O(n^2)", "same", "same"]);
    expect(told).toContainEqual([2, "python", "O(n)", "slower", "other-variable"]);
    expect(told).toContainEqual([3, "python", "answers otherwise"]);
    const report = reportOf(findings, () => null);
    expect(report).toMatchObject({ compared: 3, unmeasured: 1, spaceAgreement: 1 });
    expect(report.timeAgreement).toBeCloseTo(2 / 3, 3);
  });

  it("takes off what building nodes costs", async () => {
    const findings = await measureLabelled({ candidates, builders }, LAST_NODE, "");
    const costs = findings.flatMap((finding) =>
      finding.kind === "measured" ? finding.time.growth.points.map(({ cost }) => cost) : [Infinity],
    );
    // Building 1,024 nodes takes millions, of which two measurements differ by some hundredths.
    expect(Math.max(...costs)).toBeLessThan(200_000);
    expect(findings).toHaveLength(2);
  });
});
