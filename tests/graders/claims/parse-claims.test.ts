import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mapClaim } from "../../../graders/claims/map-claim.ts";
import { parseClaims } from "../../../graders/claims/parse-claims.ts";
import { printGrowth } from "../../../graders/complexity/print-growth.ts";

/** What a reply claims, in the notation of a problem over m and n. */
function claimed(text: string): { time: string | null; space: string | null } {
  const { time, space } = parseClaims(text);
  const inNotation = (claim: string | undefined) => {
    const growth = claim === undefined ? null : mapClaim(claim, ["m", "n"]);
    return growth === null ? (claim ?? null) : printGrowth(growth);
  };
  return { time: inNotation(time?.claimed), space: inNotation(space?.claimed) };
}

type Claimed = readonly [text: string, time: string | null, space: string | null];

const WRITTEN: readonly Claimed[] = [
  ["Time Complexity: O(log(min(m, n)))", "O(log(min(m, n)))", null],
  ["**Time complexity:** $O(n \\log n)$", "O(n log n)", null],
  ["**Time Complexity**: $\\mathcal{O}(N \\cdot M)$\n**Space**: \\(\\mathcal{O}(1)\\)", "O(m * n)", "O(1)"],
  ["The time complexity is $O\\left(\\log(\\min(m, n))\\right)$.", "O(log(min(m, n)))", null],
  ["It runs in O(n) time and O(1) extra space.", "O(n)", "O(1)"],
  ["O(n) time, O(1) space", "O(n)", "O(1)"],
  ["Time: O(nlogn), Space: O(n)", "O(n log n)", "O(n)"],
  ["# Time: O(n²), Space: O(n)", "O(n^2)", "O(n)"],
  ["Uses O(1) auxiliary space.", null, "O(1)"],
  ["This solution requires O(n) space and runs in O(N*M) time.", "O(m * n)", "O(n)"],
  ["Both time and space complexity are O(n).", "O(n)", "O(n)"],
  ["Time complexity: O(n**2)", "O(n^2)", null],
  ["Time complexity: `O(m + n)`", "O(m + n)", null],
  ["It takes O(n<sup>2</sup>) time.", "O(n^2)", null],
  ["It takes linear time and constant space.", "O(m + n)", "O(1)"],
  ["A linear-time scan.", "O(m + n)", null],
  ["To solve this in O(log(min(m, n))) time, we search the shorter array.", "O(log(min(m, n)))", null],
  ["| Time | Space |\n| --- | --- |\n| O(n log n) | O(n) |", "O(n log n)", "O(n)"],
  ["| | Complexity |\n|---|---|\n| Time | O(n) |\n| Space | O(1) |", "O(n)", "O(1)"],
  [
    "### Time Complexity\n\nO(n log n), as sorting dominates.\n\n### Space Complexity\n\nO(n).",
    "O(n log n)",
    "O(n)",
  ],
];

const NOT_CLAIMED: readonly Claimed[] = [
  ["The overall run time complexity should be O(log (m+n)).", null, null],
  ["The solution must run in O(log(m + n)) time.", null, null],
  ["The problem requires an algorithm of O(log n) time.", null, null],
  ["The required time complexity is O(n).", null, null],
  ["Follow-up: can you do it in O(n) time?", null, null],
  ["A brute force approach takes O(n^2) time. We run in O(n) time.", "O(n)", null],
  ["This takes O(n) time instead of O(n^2) time.", "O(n)", null],
  ["Nothing is said about cost here (at all).", null, null],
  ["", null, null],
];

const CHOSEN: readonly Claimed[] = [
  ["Lookups take O(1) time.\n\nThe time complexity of this solution is O(n).", "O(n)", null],
  ["Time complexity: O(n^2)\n\nA better way:\n\nTime complexity: O(n)", "O(n)", null],
  ["## Time complexity\n- Sorting: O(n log n)\n- Scanning: O(n)\n- Overall: O(n log n)", "O(n log n)", null],
  ["Time complexity: O(n log n), as sorting takes O(n log n) and the scan O(n) time.", "O(n log n)", null],
  ["We must visit each node, so the time complexity is O(n).", "O(n)", null],
];

describe("claims", () => {
  it.each(WRITTEN)("are read from %j", (text, time, space) => expect(claimed(text)).toEqual({ time, space }));

  it.each(NOT_CLAIMED)("are not what others demand or cost: %j", (text, time, space) =>
    expect(claimed(text)).toEqual({ time, space }),
  );

  it.each(CHOSEN)("are those of the whole solution, the last of them: %j", (text, time, space) =>
    expect(claimed(text)).toEqual({ time, space }),
  );

  it("come with the words that they were read from, at most 200 characters", () => {
    const { time } = parseClaims(`Intro.\nThe **time complexity** is $O(n)$${", and on it goes".repeat(30)}`);
    expect(time?.quote).toMatch(/^The \*\*time complexity\*\* is \$O\(n\)\$, and on/);
    expect(time?.quote).toHaveLength(200);
  });

  it("never fail to be looked for, whatever the text", () => {
    const piece = fc.constantFrom(
      ..."O(|O(n)|time|space|complexity:|\n|\\log|\\frac{|}|$|**|(|)| |must|linear|#|-|n^2|<sup>".split("|"),
      "|",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { time, space } = parseClaims(pieces.join(" "));
        for (const claim of [time, space]) expect(claim === null || claim.quote.length <= 200).toBe(true);
      }),
    );
  });

  it("are cut short in a reply that only opens brackets", () => {
    expect(parseClaims("time O(".repeat(100_000))).toEqual({ time: null, space: null });
  });
});
