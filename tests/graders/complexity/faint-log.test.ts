import { describe, expect, test } from "vitest";
import type { Growth, Point } from "../../../graders/complexity/complexity.ts";
import { withoutFaintLog } from "../../../graders/complexity/faint-log.ts";
import { inferGrowth } from "../../../graders/complexity/infer.ts";

const log = Math.log2;

type Cost = (n: number) => number;

function pointsOf(sizes: readonly number[], cost: Cost, sorts?: Cost): Point[] {
  return sizes.map((n): Point => ({
    size: { n },
    cost: cost(n),
    family: "random",
    ...(sorts === undefined ? {} : { sorts: sorts(n) }),
  }));
}

function growthOf(points: readonly Point[]): Growth {
  const whole = inferGrowth(points, ["n"], "O(n)");
  expect(whole.class).toBe("O(n log n)");
  return withoutFaintLog(whole, ["n"]);
}

describe("a logarithm that no sort accounts for", () => {
  // A loop from the seventh on.
  const late = (n: number) => 10_450 * (n - 1.55) + (n < 6 ? 1500 : 0);
  const SMALL = [4, 5, 6, 8, 10, 12, 15, 19, 24, 30, 37];

  test("gives way where what one more costs hardly rises", () => {
    const growth = growthOf(pointsOf(SMALL, late));
    expect(growth).toMatchObject({ class: "O(n)", met: true });
    expect(growth.runnersUp[0]?.class).toBe("O(n log n)");
    expect(growth.runnersUp.map((rival) => rival.class)).not.toContain("O(n)");
  });

  test("stays where it is most of what the largest costs, however rough", () => {
    const rough = (n: number) => (1 + 0.02 * Math.sin(n)) * n * log(n) * 300;
    expect(growthOf(pointsOf(SMALL, rough)).class).toBe("O(n log n)");
  });

  test("stays where it is followed to the digit, however faint", () => {
    const smooth = (n: number) => n * (1500 + 100 * log(n));
    const sizes = Array.from({ length: 12 }, (_, at) => 4 * 2 ** at);
    expect(growthOf(pointsOf(sizes, smooth)).class).toBe("O(n log n)");
  });

  test("stays where code sorts", () => {
    expect(growthOf(pointsOf(SMALL, late, (n) => 100 * n)).class).toBe("O(n log n)");
  });
});

describe("log n alone", () => {
  const sizes = Array.from({ length: 15 }, (_, at) => 4 ** (at + 1));

  test("is none where costs stand still between sizes at which numbers need another digit", () => {
    // As measured of a few operations on numbers of up to two digits.
    const small = [14_054, 13_719, 15_043, 15_460, 15_612];
    const digits = (n: number) => {
      const at = Math.round(log(n) / 2) - 1;
      return small[at] ?? (at < 8 ? 17_071 : at < 14 ? 19_452 : 20_512);
    };
    const whole = inferGrowth(pointsOf(sizes, digits), ["n"], "O(1)");
    expect(whole.class).toBe("O(log n)");
    const growth = withoutFaintLog(whole, ["n"]);
    expect(growth).toMatchObject({ class: "O(1)", met: true, fit: { constant: 0 } });
    expect(growth.runnersUp[0]?.class).toBe("O(log n)");
  });

  test("stays where each size costs more", () => {
    const halving = (n: number) => 14_000 + 300 * Math.floor(log(n) + 0.3 * Math.sin(n));
    const whole = inferGrowth(pointsOf(sizes, halving), ["n"], "O(1)");
    expect(withoutFaintLog(whole, ["n"]).class).toBe("O(log n)");
  });
});

test("classes of several sizes, and without a logarithm, stay as they are", () => {
  const lines = pointsOf([4, 8, 16, 32, 64, 128, 256], (n) => 100 * n);
  const linear = inferGrowth(lines, ["n"], "O(n)");
  expect(withoutFaintLog(linear, ["n"])).toBe(linear);
  const late = pointsOf(
    [4, 5, 6, 8, 10, 12, 15, 19, 24, 30, 37],
    (n) => 10_450 * (n - 1.55) + (n < 6 ? 1500 : 0),
  );
  const faint = inferGrowth(late, ["n"], "O(n)");
  expect(faint.class).toBe("O(n log n)");
  expect(withoutFaintLog(faint, ["m", "n"])).toBe(faint);
});
