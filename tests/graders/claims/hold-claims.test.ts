import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holdClaims } from "../../../graders/claims/hold-claims.ts";
import { mapClaim } from "../../../graders/claims/map-claim.ts";
import type { Complexity, Growth } from "../../../graders/complexity/complexity.ts";
import { printGrowth } from "../../../graders/complexity/print-growth.ts";

const GROWTH: Omit<Growth, "class"> = { required: "O(1)", met: null, fit: null, runnersUp: [], points: [] };

function measured(time: string | null, space: string | null = null): Complexity {
  return { time: { ...GROWTH, class: time }, space: { ...GROWTH, class: space }, met: null };
}

function hold(text: string, complexity: Complexity | null, parameters = ["m", "n"]) {
  return holdClaims(text, complexity, { complexity: { parameters } });
}

describe("a claim held against a measurement", () => {
  it("holds as claimed when both are the same", () => {
    const { time } = hold("Time complexity: O(log (min(n, m)))", measured("O(log(min(m, n)))"));
    expect(time).toEqual({
      claimed: "O(log(min(m, n)))",
      quote: "Time complexity: O(log (min(n, m)))",
      holds: true,
      assessment: "as-claimed",
    });
  });

  it("holds, too pessimistic, when the code grows slower", () => {
    const { time } = hold("Time complexity: O(log(m + n))", measured("O(log(min(m, n)))"));
    expect(time).toMatchObject({ holds: true, assessment: "too-pessimistic" });
  });

  it("does not hold, too optimistic, when the code grows faster", () => {
    const { space } = hold("Space complexity: O(1)", measured(null, "O(m + n)"));
    expect(space).toMatchObject({ claimed: "O(1)", holds: false, assessment: "too-optimistic" });
  });

  it("reads the name of what every object has as any other name", () => {
    for (const word of ["constructor", "__proto__", "toString"])
      expect(mapClaim(word, ["n"])).toEqual(mapClaim("whatever", ["n"]));
  });

  it("does not hold when the code grows with another size", () => {
    expect(hold("Time complexity: O(m)", measured("O(n)")).time).toMatchObject({ holds: false });
  });

  it("is unclear where nothing was measured", () => {
    for (const complexity of [null, measured(null)])
      expect(hold("Time complexity: O(m)", complexity).time).toMatchObject({
        claimed: "O(m)",
        holds: null,
        assessment: "unclear",
      });
  });

  it("is unclear, and stands as written, where it speaks of sizes that the problem does not have", () => {
    expect(hold("Time complexity: O(h * k)", measured("O(n)"), ["n"]).time).toMatchObject({
      claimed: "O(h * k)",
      holds: null,
      assessment: "unclear",
    });
  });

  it("is of the costliest method of a class", () => {
    const problem = { complexity: { parameters: ["n"] }, methods: [{ name: "get" }, { name: "put" }] };
    const { time } = holdClaims("- get: O(1)\n- put: O(log n)", measured("O(1)"), problem);
    expect(time).toMatchObject({ claimed: "O(log n)", assessment: "too-pessimistic" });
  });

  it("is null where the reply makes none", () => {
    expect(hold("Here is the code.", measured("O(n)", "O(1)"))).toEqual({ time: null, space: null });
  });
});

describe("a claim with one name over a problem with several sizes", () => {
  const SUMS = [
    "Time complexity: O(n log n) where n is the total number of elements.",
    "Time complexity: O(N log N), with N = len(nums1) + len(nums2)",
    "Time complexity: O(n) (n = m + n total elements)",
    "The time complexity is O(N) and the space complexity is O(N) where N = m + n.",
    "Let k be the combined length of both arrays.\n\nTime complexity: O(k log k)",
    "Time complexity: O(n), n being the number of elements in nums1 and nums2.",
    "Time complexity: O(N) for N total elements.",
    "```python\nn = len(nums1) + len(nums2)\n```\nTime complexity: O(n)",
  ];

  it.each(SUMS)("is about their sum where the reply says so: %j", (text) => {
    const { time } = hold(text, measured("O(m + n)"));
    expect(time).toMatchObject({ holds: true });
    expect(time?.claimed).toMatch(/^O\((?:m \+ n|\(m \+ n\) log\(m \+ n\))\)$/);
  });

  it("is too optimistic where the code outgrows the sum", () => {
    const text = "Time complexity: O(N), where N is the total number of elements.";
    expect(hold(text, measured("O((m + n) log(m + n))")).time).toMatchObject({ holds: false });
  });

  it("is about the product where it counts cells, the least where it counts the shorter", () => {
    const cells = "Time complexity: O(N), where N is the total number of cells.";
    expect(hold(cells, measured("O(m * n)")).time).toMatchObject({ claimed: "O(m * n)", holds: true });
    const shorter = "Time complexity: O(log n), where n is the length of the shorter array.";
    expect(hold(shorter, measured("O(1)")).time).toMatchObject({ claimed: "O(log(min(m, n)))" });
  });

  it("never fails for a lone n that the reply does not explain", () => {
    const claims = fc.constantFrom("O(n)", "O(N)", "O(log n)", "O(N log N)", "O(sqrt n)");
    const words = fc.constantFrom("", ", where n is the length of nums2", " as we merge", ": a scan");
    const classes = fc.constantFrom("O(1)", "O(m + n)", "O(m * n)", "O(log(min(m, n)))");
    fc.assert(
      fc.property(claims, words, classes, (claim, word, actual) => {
        const { time } = hold(`Time: ${claim}${word}.`, measured(actual));
        expect(time).toMatchObject({ holds: null, assessment: "unclear" });
      }),
    );
  });
});

describe("mapping a claim to the problem's sizes", () => {
  const CASES: readonly (readonly [string, readonly string[], string | null])[] = [
    ["O(N)", ["n"], "O(n)"],
    ["O(k log k)", ["n"], "O(n log n)"],
    ["O(len(nums))", ["n"], "O(n)"],
    ["O(M + N)", ["m", "n"], "O(m + n)"],
    ["O(m)", ["m", "n"], "O(m)"],
    ["O(n)", ["m", "n"], null],
    ["O(N log N)", ["m", "n"], null],
    ["O(n + m log n)", ["m", "n"], "O(m log n + n)"],
    ["O(k)", ["m", "n"], null],
    ["O(n + k)", ["n"], null],
    ["O(rows * cols)", ["rows", "cols"], "O(cols * rows)"],
    ["linear", ["m", "n"], "O(m + n)"],
    ["constant", ["n"], "O(1)"],
    ["O(depends on the input)", ["n"], null],
    ["O(1)", [], "O(1)"],
  ];

  it.each(CASES)("reads %s over %j as %s", (claim, parameters, wanted) => {
    const growth = mapClaim(claim, parameters);
    expect(growth === null ? null : printGrowth(growth)).toBe(wanted);
  });
});
