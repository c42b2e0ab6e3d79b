import stringWidth from "string-width";
import { expect, test } from "vitest";
import type { Growth } from "#graders";
import { growthPlot } from "../../../src/report/growth-plot.ts";

const sizes = [16, 64, 256, 1024];
const linear: Growth = {
  class: "O(n)",
  required: "O(log n)",
  met: false,
  fit: { intercept: 100, constant: 3, residual: 0 },
  runnersUp: [],
  points: sizes.map((n) => ({ size: { n }, cost: 100 + 3 * n, family: "random" })),
};

const rowsOf = (plot: readonly string[], sign: string) =>
  plot.flatMap((line, at) => (/^ {0,7}[\d.]*[KMB]? [┤│]/.test(line) && line.includes(sign) ? [at] : []));

test("points, fit and required class are drawn, and the axes tell what and how", () => {
  const plot = growthPlot(linear, "instructions", 78);
  expect(plot[0]).toBe("instructions, log scale");
  expect(plot.slice(-4)).toEqual([
    "        n, log scale",
    "● measured",
    "+ fitted O(n)",
    "· required O(log n), from the first point",
  ]);
  expect(plot.join("\n").match(/●/g)).toHaveLength(sizes.length + 1);
  // The fit climbs to the top, the required class stays below.
  expect(rowsOf(plot, "●")[0]).toBe(1);
  expect(rowsOf(plot, "·")[0]).toBeGreaterThan(6);
});

test("of several sizes the axis is their sum, and unequal ones have a sign of their own", () => {
  const points = sizes.flatMap((m) =>
    [16, 1024].map((n) => ({ size: { m, n }, cost: 50 + m + n, family: "random" })),
  );
  const plot = growthPlot({ ...linear, class: "O(m + n)", required: "O(m + n)", points }, "bytes", 78);
  expect(plot).toContain("        m + n, log scale");
  expect(plot).toContain("● measured (m = n)");
  expect(plot).toContain("○ measured, other sizes");
});

test("jitter does not fill the plot", () => {
  const points = linear.points.map((point, at) => ({ ...point, cost: 1000 + at }));
  const fit = { intercept: 1000, constant: 0, residual: 0.001 };
  const plot = growthPlot({ ...linear, class: "O(1)", required: "O(1)", fit, points }, "bytes", 78);
  expect(new Set(rowsOf(plot, "●")).size).toBe(1);
});

test("without a class the points and the required class are drawn", () => {
  const plot = growthPlot({ ...linear, class: null, fit: null, met: null }, "bytes", 78).join("\n");
  expect(plot).toContain("●");
  expect(plot).toContain("· required O(log n)");
  expect(plot).not.toContain("+ fitted");
});

test("exponential growth beyond what a number holds is drawn as far as it goes", () => {
  const points = [8, 16, 4096].map((n) => ({ size: { n }, cost: n, family: "random" }));
  const plot = growthPlot({ ...linear, required: "O(n!)", points }, "instructions", 78);
  expect(plot).toContain("· required O(n!), from the first point");
});

test("fewer than two sizes are no plot, and costs of 0 have no place on it", () => {
  expect(growthPlot({ ...linear, points: linear.points.slice(0, 1) }, "bytes", 78)).toEqual([]);
  expect(growthPlot({ ...linear, points: [] }, "bytes", 78)).toEqual([]);
  const zeros = linear.points.map((point) => ({ ...point, cost: 0 }));
  expect(growthPlot({ ...linear, points: zeros }, "bytes", 78).join("\n")).not.toContain("●");
});

test("no line is wider than the terminal, and no name commands it", () => {
  const hostile = "\u001B[2J\u202E";
  const points = sizes.map((n) => ({ size: { [hostile]: n }, cost: n, family: hostile }));
  const plot = growthPlot(
    { ...linear, class: null, fit: null, required: "O(1)", points },
    "instructions per operation",
    40,
  );
  expect(plot.join("\n")).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}/u);
  expect(Math.max(...plot.map((line) => stringWidth(line)))).toBeLessThanOrEqual(40);
});
