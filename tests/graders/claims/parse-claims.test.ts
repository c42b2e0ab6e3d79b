import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mapClaim } from "../../../graders/claims/map-claim.ts";
import { parseClaims } from "../../../graders/claims/parse-claims.ts";
import { parseGrowth } from "../../../graders/complexity/parse-growth.ts";
import { printGrowth } from "../../../graders/complexity/print-growth.ts";

/** What a reply claims, in the notation of a problem over m and n. */
function claimed(text: string): { time: string | null; space: string | null } {
  const { time, space } = parseClaims(text);
  const inNotation = (claim: string | undefined) =>
    claim === undefined ? null : printGrowth(mapClaim(claim, ["m", "n"]) ?? parseGrowth(claim));
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
  ["Time complexity: O(m) + O(n)", "O(m + n)", null],
  ["- Time complexity:\n$$O(m + n)$$\n\n- Space complexity:\n$$O(1)$$", "O(m + n)", "O(1)"],
  [
    "# Complexity\n- Time complexity:\n<!-- e.g. $$O(n)$$ -->\n$$O(m + n)$$\n\n- Space complexity:\n<!-- e.g.\n$$O(n)$$ -->\n$$O(1)$$",
    "O(m + n)",
    "O(1)",
  ],
  ["The merge is linear in both time and space.", "O(m + n)", "O(m + n)"],
  ["It is quadratic in time and linear in space.", "O(m^2 + n^2)", "O(m + n)"],
  ["The scan takes O(n) time and space.", "O(n)", "O(n)"],
  ["It takes O(n) time and space of O(1).", "O(n)", "O(1)"],
  ["No extra space is used.", null, "O(1)"],
  ["No extra space is used beyond the table of O(n) space.", null, "O(n)"],
  ["Memory use is constant.", null, "O(1)"],
  ["The running time is linear and the memory usage stays constant.", "O(m + n)", "O(1)"],
];

const NOT_CLAIMED: readonly Claimed[] = [
  ["The overall run time complexity should be O(log (m+n)).", null, null],
  ["The solution must run in O(log(m + n)) time.", null, null],
  ["The problem requires an algorithm of O(log n) time.", null, null],
  ["The required time complexity is O(n).", null, null],
  ["Follow-up: can you do it in O(n) time?", null, null],
  ["A brute force approach takes O(n^2) time. We run in O(n) time.", "O(n)", null],
  ["This takes O(n) time instead of O(n^2) time.", "O(n)", null],
  ["Requirement was O(log(m+n)) time, but this runs in O(m+n) time.", "O(m + n)", null],
  ["Space requirement: O(n)", null, "O(n)"],
  [
    "While the optimal solution runs in O(log(min(m,n))) time, this one runs in linear time.",
    "O(m + n)",
    null,
  ],
  [
    "The brute force would take O(n^2) time; this solution takes O(n log n) time and uses O(n) space.",
    "O(n log n)",
    "O(n)",
  ],
  ["In the brute force, we try all pairs in O(n^2) time; it takes O(1) space.", null, null],
  [
    "Time Complexity: O(log(m+n))? No: since we sort, it's O((m+n) log (m+n)).",
    "O((m + n) log(m + n))",
    null,
  ],
  ["Time complexity: O(log m)? Yes: we halve.", "O(log m)", null],
  ["Nothing is said about cost here (at all).", null, null],
  ["", null, null],
];

const CHOSEN: readonly Claimed[] = [
  ["Lookups take O(1) time.\n\nThe time complexity of this solution is O(n).", "O(n)", null],
  ["Time complexity: O(n^2)\n\nA better way:\n\nTime complexity: O(n)", "O(n)", null],
  ["## Time complexity\n- Sorting: O(n log n)\n- Scanning: O(n)\n- Overall: O(n log n)", "O(n log n)", null],
  ["Time complexity: O(n log n), as sorting takes O(n log n) and the scan O(n) time.", "O(n log n)", null],
  ["**Time**: best case O(1), worst case O(m+n).", "O(m + n)", null],
  ["Time: O(1) in the best case and O(m+n) in the worst case", "O(m + n)", null],
  ["Time: O(n) on average, O(n^2) worst case. Space: O(1)", "O(n^2)", "O(1)"],
  ["It runs in O(1) best case, O(n) worst case time.", "O(n)", null],
  ["## Time complexity\n- Best case: O(1)\n- Average case: O(m)\n- Worst case: O(m^2)", "O(m^2)", null],
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
    expect(parseClaims("time O(".repeat(100_000))).toMatchObject({ time: null, space: null });
  });
});

describe("claims of single methods", () => {
  const METHODS = ["get", "put"];
  const CASES: readonly (readonly [text: string, claimed: string | null])[] = [
    ["- get: O(1)\n- put: O(1)", "O(1)"],
    ["- `get(key)`: O(1)\n- **put**: O(n)", "O(n)"],
    ["Time: get O(n), put O(1)", "O(n)"],
    ["### Time complexity\n- get: O(1)\n- put: O(log n)\n### Space complexity\nO(n)", "O(log n)"],
    ["- get: O(1)\n\nThe time complexity of this solution is O(n).", "O(n)"],
    ["- sorting: O(1)", null],
  ];

  it.each(CASES)("are as the costliest of them: %j", (text, wanted) => {
    const { time } = parseClaims(text, METHODS);
    expect(time === null ? null : printGrowth(parseGrowth(time.claimed))).toBe(wanted);
  });
});
