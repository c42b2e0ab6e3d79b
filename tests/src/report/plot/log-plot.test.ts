import fc from "fast-check";
import { expect, test } from "vitest";
import { logPlot } from "../../../../src/report/plot/log-plot.ts";

const powers = [1, 10, 100, 1000];
const plotOf = (exponent: number) =>
  logPlot({
    series: [{ sign: "*", points: powers.map((x) => [x, x ** exponent] as const) }],
    x: [1, 1000],
    y: [1, 1_000_000],
    xTicks: powers,
    width: 28,
    height: 7,
  });

test("a power of x is a straight line, with its axes labelled", () => {
  expect(plotOf(2)).toEqual([
    "     1M ┤                  *",
    "        │",
    "  10000 ┤            *",
    "        │",
    "        │      *",
    "        │",
    "      1 ┤*",
    "        └┴─────┴─────┴─────┴",
    "         1    10    100 1000",
  ]);
});

test("half the exponent is half the slope", () => {
  const rows = plotOf(1).flatMap((line, at) => (line.includes("*") ? [at] : []));
  expect(rows).toEqual([3, 4, 5, 6]);
});

test("what lies outside the ranges, or has no logarithm, is not drawn", () => {
  const points = [
    [0, 10],
    [10, 0],
    [-5, 10],
    [1e9, 10],
    [10, 1e9],
    [10, 0.001],
    [Number.NaN, 10],
    [10, Infinity],
  ] as const;
  const frame = { x: [1, 100], y: [1, 100], xTicks: [], width: 30, height: 5 } as const;
  expect(logPlot({ series: [{ sign: "*", points }], ...frame })).toEqual(logPlot({ series: [], ...frame }));
});

test("of two in one place the later series is seen", () => {
  const points = [[10, 10]] as const;
  const series = [
    { sign: "+", points },
    { sign: "*", points },
  ];
  const drawn = logPlot({ series, x: [1, 100], y: [1, 100], xTicks: [], width: 30, height: 5 }).join("\n");
  expect(drawn).toContain("*");
  expect(drawn).not.toContain("+");
});

test("it keeps to its width and height, and labels do not run into each other", () => {
  const value = fc.double({ min: 1e-3, max: 1e18, noNaN: true });
  const ticks = fc.array(fc.integer({ min: 1, max: 10_000_000 }), { maxLength: 30 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 30 }),
      ticks,
      fc.integer({ min: 24, max: 76 }),
      (points, xTicks, width) => {
        const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
        const x = [Math.min(...xs), Math.max(...xs)] as const;
        const y = [Math.min(...ys), Math.max(...ys)] as const;
        const sorted = xTicks.toSorted((one, other) => one - other);
        const lines = logPlot({ series: [{ sign: "*", points }], x, y, xTicks: sorted, width, height: 9 });
        expect(lines).toHaveLength(11);
        expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
        const labels = (lines.at(-1) ?? "").trim().split(/ +/).filter(Boolean);
        expect(labels.every((label) => /^\d+(?:\.\d+)?[KMBT]?$/.test(label))).toBe(true);
      },
    ),
  );
});
