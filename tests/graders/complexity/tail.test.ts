import { describe, expect, test } from "vitest";
import type { Point } from "../../../graders/complexity/complexity.ts";
import { dearestCurves, worstTail } from "../../../graders/complexity/family-curves.ts";
import { printGrowth } from "../../../graders/complexity/print-growth.ts";
import { tailOf } from "../../../graders/complexity/tail.ts";

const DOUBLINGS = Array.from({ length: 10 }, (_, at) => 16 * 2 ** at);

describe("the tail of one family", () => {
  test("is linear however dear small numbers become on the way", () => {
    const cost = (n: number) => 900 + 2880 * n + 611 * Math.max(0, n - 200);
    expect(classOf(cost)).toBe("O(n)");
  });

  test("shows the sort that a dearer loop hides", () => {
    expect(classOf((n) => 500 + 3000 * n + 60 * n * Math.log2(n))).toBe("O(n log n)");
  });

  test("shows copies of eight bytes an instruction under a linear loop", () => {
    expect(classOf((n) => 4000 * n + 0.5 * n * n)).toBe("O(n^2)");
  });

  test("takes no logarithm from a line whose slope goes up and down by a percent", () => {
    const cost = (n: number) => 3000 * n * (1 + (Math.log2(n) % 2 === 0 ? 0.01 : 0));
    expect(["O(n)", null]).toContain(classOf(cost));
  });

  test("says nothing below five large sizes, nor where costs follow no class", () => {
    expect(
      tailOf(
        curve((n) => 7 * n, DOUBLINGS.slice(0, 6)),
        "n",
      ),
    ).toBeNull();
    expect(classOf((n) => 1000 * n * (1 + 0.2 * Math.sin(n)))).toBeNull();
  });
});

describe("the tail of several families", () => {
  test("is the fastest class among the dear ones, though another is the dearest", () => {
    const reached = measured({ sorted: (n) => 5000 * n, random: (n) => 1000 * n + 250 * n * Math.log2(n) });
    const curves = dearestCurves(reached, "n", ({ measurement }) => measurement.timeInstructions);
    const found = worstTail(curves, "n");
    expect(found === null ? null : printGrowth(found.best.candidate.class)).toBe("O(n log n)");
    expect(found?.points[0]?.family).toBe("random");
  });

  test("leaves out what costs less than half of the most", () => {
    const reached = measured({ sorted: (n) => 5000 * n, random: (n) => n * Math.log2(n) });
    const curves = dearestCurves(reached, "n", ({ measurement }) => measurement.timeInstructions);
    expect(curves.map(([first]) => first?.family)).toEqual(["sorted"]);
  });

  test("is unknown where the dearest family follows no class", () => {
    const odd = curve((n) => 9000 * n * (1 + 0.2 * Math.sin(n)), DOUBLINGS);
    expect(worstTail([odd, curve((n) => 5000 * n, DOUBLINGS)], "n")).toBeNull();
  });
});

function classOf(cost: (n: number) => number): string | null {
  const found = tailOf(curve(cost, DOUBLINGS), "n");
  return found === null ? null : printGrowth(found.best.candidate.class);
}

function curve(cost: (n: number) => number, sizes: readonly number[]): Point[] {
  return sizes.map((n) => ({ size: { n }, cost: Math.round(cost(n)), family: "random" }));
}

function measured(families: Readonly<Record<string, (n: number) => number>>) {
  return DOUBLINGS.map((n) =>
    Object.entries(families).map(([family, cost]) => ({
      family,
      size: { n },
      measurement: {
        outcome: { kind: "returned", value: null, cost: null } as const,
        timeInstructions: Math.round(cost(n)),
        spaceBytes: 0,
      },
    })),
  );
}
