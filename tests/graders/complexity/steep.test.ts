import { describe, expect, test } from "vitest";
import type { Point } from "../../../graders/complexity/complexity.ts";
import { printGrowth } from "../../../graders/complexity/print-growth.ts";
import { steepOver } from "../../../graders/complexity/steep-sizes.ts";
import { steepOf } from "../../../graders/complexity/steep.ts";

describe("ratios of costs at sizes in a row", () => {
  test("tell the base of central walks, which costs reach but slowly", () => {
    const catalan = (n: number): number => (n === 0 ? 1 : (catalan(n - 1) * (4 * n - 2)) / (n + 1));
    expect(classOf((n) => 14_000 + 900 * catalan(n + 1), 10)).toBe("O(4^n)");
  });

  test("keep a base that is near a whole number and none", () => {
    expect(classOf((n) => 25_000 + 12_000 * 1.9144 ** n, 13)).toBe("O(1.914^n)");
  });

  test("tell a factor n beside a constant that is twenty times as large", () => {
    expect(classOf((n) => 20_000 + (2000 + 100 * n) * 2 ** n, 13)).toBe("O(n * 2^n)");
    expect(classOf((n) => 20_000 + 2000 * 2 ** n, 13)).toBe("O(2^n)");
  });

  test("are of whole periods where only every second item is hard, or odd ones are harder", () => {
    expect(classOf((n) => 20_000 + 6000 * 4 ** Math.ceil(n / 2), 16)).toBe("O(2^n)");
    expect(classOf((n) => 2000 + 30_000 * 2.288 ** n * (n % 2 === 0 ? 1 : 1.01), 11)).toBe("O(2.288^n)");
  });

  test("rise for ever where orders are tried, of all items or of those of two halves", () => {
    const orders = (n: number): number => (n < 2 ? 1 : n * orders(n - 1));
    expect(classOf((n) => 26_000 + 9000 * orders(n), 8)).toBe("O(n!)");
    expect(classOf((n) => 26_000 + 2000 * n * orders(n), 7)).toBe("O(n * n!)");
    expect(classOf((n) => 15_000 + 1500 * n ** n, 6)).toBe("O(n^n)");
    expect(classOf((n) => 30_000 + 9000 * orders(Math.ceil(n / 2)) ** 2, 12)).toBe("O(n! / 2^n)");
  });

  test("say nothing of powers, of n^log n, or where the next size is a guess", () => {
    for (const power of [2, 3, 4, 5, 6]) expect(classOf((n) => 5000 + 90 * n ** power, 24)).toBeNull();
    expect(classOf((n) => 5000 + 90 * n ** Math.log2(n), 24)).toBeNull();
    expect(classOf((n) => 9000 * 3 ** (n + Math.sin(n ** 3)), 9)).toBeNull();
  });

  test("are of sizes that follow on each other", () => {
    const points = [1, 2, 4, 6, 8, 10, 12].map((n) => ({ size: { n }, cost: 2 ** n * 1000, family: "any" }));
    expect(steepOf(points, "n")).toBeNull();
  });
});

describe("growth over two sizes at once", () => {
  test("is exponential in their sum where each alone is as good as the other", () => {
    const walks = (m: number, n: number): number =>
      m === 0 || n === 0 ? 1 : walks(m - 1, n) + walks(m, n - 1) + walks(m - 1, n - 1);
    expect(classOver((m, n) => 20_000 + 4000 * walks(m, n), 7)).toBe("O(2.414^(m + n))");
  });

  test("is exponential in one where the other makes no difference beyond it", () => {
    expect(classOver((m, n) => (n > m ? 9000 : 20_000 + 5000 * 2 ** m), 12)).toBe("O(2^m)");
  });

  test("is a power of one whose exponent is the other", () => {
    expect(classOver((m, n) => 16_000 + 3000 * m + 4000 * n ** m, 6)).toBe("O(n^m)");
  });

  test("is not told where nothing beside the diagonal was measured", () => {
    const points = [1, 2, 3, 4, 5, 6, 7].map((at) => ({
      size: { m: at, n: at },
      cost: 9000 * 5 ** at,
      family: "any",
    }));
    expect(steepOver(points, ["m", "n"])).toBeNull();
  });
});

function classOf(cost: (n: number) => number, to: number): string | null {
  const points = Array.from({ length: to }, (_, at) => pointAt({ n: at + 1 }, cost(at + 1)));
  const found = steepOf(points, "n");
  return found === null ? null : printGrowth(found.class);
}

/** On the diagonal, and with either size one and two less at its end. */
function classOver(cost: (m: number, n: number) => number, to: number): string | null {
  const row = Array.from({ length: to }, (_, at) => [at + 1, at + 1] as const);
  const beside = [1, 2].flatMap((by) => [[to, to - by] as const, [to - by, to] as const]);
  const points = [...row, ...beside].map(([m, n]) => pointAt({ m, n }, cost(m, n)));
  const found = steepOver(points, ["m", "n"]);
  return found === null ? null : printGrowth(found.class);
}

function pointAt(size: Point["size"], cost: number): Point {
  return { size, cost: Math.round(cost), family: "any" };
}
