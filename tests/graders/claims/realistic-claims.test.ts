import { describe, expect, it } from "vitest";
import { mapClaim } from "../../../graders/claims/map-claim.ts";
import { parseClaims } from "../../../graders/claims/parse-claims.ts";
import { printGrowth } from "../../../graders/complexity/print-growth.ts";

/** What a reply claims, over the problem's sizes; null: no claim, or one of other sizes. */
function claimed(text: string, parameters: readonly string[]) {
  const { time, space, totals } = parseClaims(text);
  const inNotation = (claim: typeof time) => {
    const growth = claim === null ? null : mapClaim(claim.claimed, parameters, totals);
    return growth === null ? null : printGrowth(growth);
  };
  return [inNotation(time), inNotation(space)];
}

type Claimed = readonly [text: string, time: string | null, space: string | null];

const OF_ONE_SIZE: readonly Claimed[] = [
  // Formulas.
  ["Time complexity: $\\mathcal{O}\\!\\left(n \\log n\\right)$", "O(n log n)", null],
  ["**Time Complexity:** $$\\mathcal{O}(n^{2})$$", "O(n^2)", null],
  ["Time complexity: \\(O(n \\lg n)\\); space complexity: \\(O(\\log n)\\)", "O(n log n)", "O(log n)"],
  ["Time complexity: $O(n\\sqrt{n})$", "O(n sqrt(n))", null],
  ["Time complexity: $\\Theta(n \\log_2 n)$, space: $\\Theta(n)$", "O(n log n)", "O(n)"],
  ["Time: $O(2^n \\cdot n)$", "O(n * 2^n)", null],
  ["The time complexity is $O(n\\log{n})$.", "O(n log n)", null],
  ["Time complexity: 𝑂(𝑛)", "O(n)", null],
  ["Time complexity: O(n·log(n))", "O(n log n)", null],
  ["Time: **O(n)** | Space: **O(1)**", "O(n)", "O(1)"],
  ["Time Complexity - O(N)\nSpace Complexity - O(1)", "O(n)", "O(1)"],
  ["TC: O(n log n)\nSC: O(n)", "O(n log n)", "O(n)"],
  // Words.
  ["The algorithm runs in linear time.", "O(n)", null],
  ["This gives us a linear time complexity with constant extra space.", "O(n)", "O(1)"],
  [
    "The time complexity is linear in the length of the input, and the space complexity is constant.",
    "O(n)",
    "O(1)",
  ],
  ["The overall time complexity is quadratic.", "O(n^2)", null],
  ["It runs in linearithmic time because of the sort.", "O(n log n)", null],
  ["The time complexity is logarithmic.", "O(log n)", null],
  ["It uses only a constant amount of extra memory.", null, "O(1)"],
  ["The space used is O(1) since the sort is in place.", null, "O(1)"],
  [
    "The solution is in-place, so it needs O(1) extra memory, and it takes O(n log n) steps.",
    "O(n log n)",
    "O(1)",
  ],
  ["The time taken is proportional to n: O(n).", "O(n)", null],
  // Tables.
  ["| Aspect | Complexity |\n|:--|:-:|\n| **Time** | $O(n)$ |\n| **Space** | $O(1)$ |", "O(n)", "O(1)"],
  [
    "| Metric | Value | Why |\n|---|---|---|\n| Time complexity | O(n log n) | sorting |\n| Space complexity | O(n) | the copy |",
    "O(n log n)",
    "O(n)",
  ],
  [
    "| Approach | Time | Space |\n|---|---|---|\n| Brute force | O(n²) | O(1) |\n| **This solution** | **O(n)** | **O(n)** |",
    "O(n)",
    "O(n)",
  ],
  // Split over lines.
  ["Time complexity:\nO(n), where n is the length of the list.\n\nSpace complexity:\nO(1).", "O(n)", "O(1)"],
  ["The time complexity of this approach is\n`O(n log n)`.", "O(n log n)", null],
  [
    "## Complexity Analysis\n\n* **Time:** `O(n)` — each element is pushed and popped once.\n* **Space:** `O(n)` — the stack.",
    "O(n)",
    "O(n)",
  ],
  ["**Complexity**\n- Time — O(n)\n- Space — O(1)", "O(n)", "O(1)"],
  // Time and space in turn.
  ["**Time & Space Complexity**: O(n) and O(1), respectively.", "O(n)", "O(1)"],
  ["The time and space complexities are O(n log n) and O(n) respectively.", "O(n log n)", "O(n)"],
  ["The space and time complexity are O(1) and O(n).", "O(n)", "O(1)"],
  ["Time/Space: O(n) / O(1)", "O(n)", "O(1)"],
  ["Time: linear. Space: constant.", "O(n)", "O(1)"],
  // Neither is said.
  ["Overall this is an O(n log n) algorithm.", "O(n log n)", null],
  ["The complexity is O(n²).", "O(n^2)", null],
  ["There is also an O(n) solution.", null, null],
  // Sums and products.
  ["Time complexity: O(n) * O(log n) = O(n log n)", "O(n log n)", null],
  ["Time complexity: O(n) × O(n)", "O(n^2)", null],
  ["Time complexity: O(n log n) + O(n) = O(n log n)", "O(n log n)", null],
  // Cases.
  ["Time complexity: amortized O(1) per operation.", "O(1)", null],
  ["Average time complexity: O(n log n)\nWorst-case time complexity: O(n²)", "O(n^2)", null],
  ["Time Complexity: O(n) average case, O(n^2) in the worst case.", "O(n^2)", null],
  ["Time complexity:\n  - Best: O(n)\n  - Average: O(n log n)\n  - Worst: O(n^2)", "O(n^2)", null],
  ["Each call is O(1) amortised time, with O(capacity) space.", "O(1)", "O(n)"],
  ["Time complexity is at most O(n).", "O(n)", null],
  // Not of this solution.
  ["A naive solution would be O(n²). The code below has time complexity O(n).", "O(n)", null],
  ["We improve the time complexity from O(n^2) to O(n).", "O(n)", null],
  [
    "This reduces the time complexity from O(n²) to O(n log n), at the price of O(n) space.",
    "O(n log n)",
    "O(n)",
  ],
  [
    "Sorting first costs O(n log n), which dominates the linear scan; total time: O(n log n).",
    "O(n log n)",
    null,
  ],
];

const OF_TWO_SIZES: readonly Claimed[] = [
  ["Time complexity: O(N*M), space complexity: O(min(N, M))", "O(m * n)", "O(min(m, n))"],
  ["Time: O(n × m). Space: O(n + m).", "O(m * n)", "O(m + n)"],
  ["Time complexity: $O(\\log(\\min(m,n)))$, where m and n are the lengths.", "O(log(min(m, n)))", null],
  ["Time complexity: O(log(min(len(nums1), len(nums2))))", "O(log(min(m, n)))", null],
  ["Time complexity: O(max(m, n))", "O(m + n)", null],
  ["Time: O(n), where n is the length of the longer list.", "O(m + n)", null],
  ["It takes O(log k) time, where k is the length of the shorter array.", "O(log(min(m, n)))", null],
  ["Time complexity: O((m+n)log(m+n))", "O((m + n) log(m + n))", null],
  ["Time: O(p + q), space: O(1).", "O(m + n)", "O(1)"],
  ["Time complexity: O(R * C), as each cell is seen once.", "O(m * n)", null],
  ["Time complexity: O(len(s) * len(t))", "O(m * n)", null],
  ["Time complexity: O(a log b)", null, null],
  ["Time complexity: O(h + k)", null, null],
  ["Time complexity: O(N log N) with N = max(m, n).", "O((m + n) log(m + n))", null],
  ["The algorithm is linear in m + n: time O(m + n).", "O(m + n)", null],
  ["Time Complexity: O(log (m + n)) on average\nSpace Complexity: O(1)", "O(log(m + n))", "O(1)"],
];

const OF_NAMED_SIZES: readonly Claimed[] = [
  ["Time complexity: O(V + E), as each vertex and edge is seen once. Space: O(V).", "O(E + V)", "O(V)"],
  ["Time: O(|V| + |E|); memory: O(|V|)", "O(E + V)", "O(V)"],
  ["Time: O(E log V) with a binary heap.", "O(E log V)", null],
];

describe("claims as models write them", () => {
  it.each(OF_ONE_SIZE)("of one size: %j", (text, time, space) =>
    expect(claimed(text, ["n"])).toEqual([time, space]),
  );

  it.each(OF_TWO_SIZES)("of two sizes: %j", (text, time, space) =>
    expect(claimed(text, ["m", "n"])).toEqual([time, space]),
  );

  it.each(OF_NAMED_SIZES)("of a graph: %j", (text, time, space) =>
    expect(claimed(text, ["V", "E"])).toEqual([time, space]),
  );
});
