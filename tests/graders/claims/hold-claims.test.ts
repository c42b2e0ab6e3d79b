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

  it("is null where the reply makes none", () => {
    expect(hold("Here is the code.", measured("O(n)", "O(1)"))).toEqual({ time: null, space: null });
  });
});

describe("mapping a claim to the problem's sizes", () => {
  const CASES: readonly (readonly [string, readonly string[], string | null])[] = [
    ["O(N)", ["n"], "O(n)"],
    ["O(k log k)", ["n"], "O(n log n)"],
    ["O(len(nums))", ["n"], "O(n)"],
    ["O(M + N)", ["m", "n"], "O(m + n)"],
    ["O(n)", ["m", "n"], "O(n)"],
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
