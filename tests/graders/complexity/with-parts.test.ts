import { describe, expect, test } from "vitest";
import type { Growth, Point } from "../../../graders/complexity/complexity.ts";
import { inferGrowth } from "../../../graders/complexity/infer.ts";
import { withParts } from "../../../graders/complexity/with-parts.ts";

const DOUBLINGS = Array.from({ length: 10 }, (_, at) => 16 * 2 ** at);
const log = Math.log2;

type Cost = (n: number) => number;

function growthOf(cost: Cost, parts: { readonly sorts?: Cost; readonly moved?: Cost }): Growth {
  const points = DOUBLINGS.map((n): Point => {
    const told = Object.entries(parts).map(([name, part]) => [name, part(n)]);
    return { size: { n }, cost: cost(n), family: "random", ...Object.fromEntries(told) };
  });
  return withParts(inferGrowth(points, ["n"], "O(n)"), ["n"]);
}

describe("sorts that are counted apart", () => {
  const sorts = (n: number) => n * (48 * log(n) + 90);

  test("show under a loop so dear that the whole is a straight line", () => {
    const cost = (n: number) => 50_000 * n + sorts(n);
    expect(growthOf(cost, {}).class).toBe("O(n)");
    const growth = growthOf(cost, { sorts });
    expect(growth).toMatchObject({ class: "O(n log n)", met: false, fit: { sorts: "O(n log n)" } });
    expect(growth.runnersUp[0]?.class).toBe("O(n)");
  });

  test("show though the inputs that show them do not reach the largest size", () => {
    const partly = (n: number) => (n === DOUBLINGS.at(-1) ? 0.8 : 1) * sorts(n);
    expect(growthOf((n) => 50_000 * n + sorts(n), { sorts: partly }).class).toBe("O(n log n)");
  });

  test("say nothing where a unit levels off: few different values, or long runs", () => {
    const level = (n: number) => 700 * n - 4000 * Math.sqrt(n);
    expect(growthOf((n) => 5000 * n + level(n), { sorts: level }).class).toBe("O(n)");
  });

  test("say nothing where the counts go up and down by turns", () => {
    const zigzag = (n: number) => n * (log(n) % 2 === 0 ? 510 : 590);
    expect(growthOf((n) => 5000 * n + zigzag(n), { sorts: zigzag }).class).toBe("O(n)");
  });

  test("say nothing of a whole that grows faster by itself, or has their logarithm", () => {
    expect(growthOf((n) => 10 * n * n + sorts(n), { sorts }).class).toBe("O(n^2)");
    const whole = growthOf((n) => 100 * n + sorts(n), { sorts });
    expect(whole).toMatchObject({ class: "O(n log n)" });
    expect(whole.fit?.sorts).toBeUndefined();
  });

  test("show in each round of a search that halves, and not a second logarithm of a start-up", () => {
    const rounds = (n: number) => n * (14 * log(n) ** 2 + 20 * log(n) + 90);
    const whole = (n: number) => n * 900 * (1 + 0.02 * (log(n) % 2)) * log(n);
    expect(growthOf(whole, { sorts: rounds })).toMatchObject({
      class: "O(n log^2 n)",
      fit: { sorts: "O(n log^2 n)" },
    });
    const late = (n: number) => n * (48 * log(n) - 130);
    expect(growthOf(whole, { sorts: late }).class).toBe("O(n log n)");
  });

  test("of one list say nothing of another beside it, however little they vary", () => {
    const points = DOUBLINGS.slice(0, 7).flatMap((n) =>
      [
        [n, n],
        ...(n > 16
          ? [
              [16, n],
              [n, 16],
            ]
          : []),
      ].map(([m = 0, n = 0]): Point => {
        const own = sorts(m) + 4000 / n;
        return { size: { m, n }, cost: own + 900 * n * log(m), sorts: own, family: "random" };
      }),
    );
    const whole = inferGrowth(points, ["m", "n"], "O(m + n)");
    expect(whole.class).toBe("O((m + n) log m)");
    expect(withParts(whole, ["m", "n"]).class).toBe("O((m + n) log m)");
  });

  test("of each of two lists show beside a linear loop over both", () => {
    const sizes = DOUBLINGS.slice(0, 7).flatMap((n) => [
      { m: n, n },
      ...(n > 16
        ? [
            { m: 16, n },
            { m: n, n: 16 },
          ]
        : []),
    ]);
    const points = sizes.map(({ m, n }): Point => {
      const both = sorts(m) + sorts(n);
      return { size: { m, n }, cost: 30_000 * (m + n) + both, sorts: both, family: "random" };
    });
    const whole = inferGrowth(points, ["m", "n"], "O(m + n)");
    expect(withParts(whole, ["m", "n"]).class).toBe("O((m + n) log(m + n))");
  });
});

describe("what is moved in bulk", () => {
  const merged = (n: number) => 0.5 * n * log(n);

  test("shows a sort of few different values, which compares little and moves all", () => {
    const sorts = (n: number) => 730 * n - 4000 * Math.sqrt(n);
    const cost = (n: number) => 400 * n + sorts(n);
    expect(growthOf(cost, { sorts, moved: merged })).toMatchObject({
      class: "O(n log n)",
      fit: { moved: "O(n log n)" },
    });
  });

  test("has no logarithm where what is sorted are two runs, whatever it takes to hold them", () => {
    const sorts = (n: number) => 200 * n + 3000;
    const moved = (n: number) => 8 * n - 60 * Math.sqrt(n);
    expect(growthOf((n) => 3000 * n + sorts(n), { sorts, moved }).class).toBe("O(n)");
    const rising = (n: number) => 0.6 * n * log(n);
    expect(growthOf((n) => 3000 * n + sorts(n), { sorts, moved: rising }).class).toBe("O(n)");
  });

  test("has no logarithm where nothing sorts: tables that grow move by fits and starts", () => {
    expect(growthOf((n) => 400 * n, { moved: merged }).class).toBe("O(n)");
  });

  test("shows a list that is shifted under a linear loop", () => {
    const moved = (n: number) => (n * n) / 16;
    const cost = (n: number) => n * (log(n) % 2 === 0 ? 4000 : 4600) + moved(n);
    expect(growthOf(cost, {}).class).not.toBe("O(n^2)");
    const growth = growthOf(cost, { moved });
    expect(growth).toMatchObject({ class: "O(n^2)", fit: { moved: "O(n^2)" } });
  });

  test("says nothing where it is next to nothing, as of a text that is made longer in place", () => {
    const moved = (n: number) => (n * n) / 256;
    expect(growthOf((n) => 4000 * n + moved(n), { moved }).class).toBe("O(n)");
  });

  test("says nothing of lists that double", () => {
    const moved = (n: number) => 2 ** Math.ceil(log(n) / 2) * Math.sqrt(n);
    expect(growthOf((n) => 100 * n + moved(n), { moved }).class).toBe("O(n)");
  });
});
