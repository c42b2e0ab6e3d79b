import { scaleLog } from "d3-scale";
import { line } from "d3-shape";
import type { Line, ToldGrowth } from "../../page-data.ts";
import { h, s } from "../element.ts";
import { short } from "../words.ts";

const WIDTH = 520;
const HEIGHT = 300;
const MARGIN = { left: 58, right: 14, top: 14, bottom: 44 };
// Jitter that fills the plot would look like growth.
const LEAST_SPAN = 10;

/** How a cost grew on two logarithmic axes, where a power of the size is a straight line and its slope the exponent. */
export function growthPlot(growth: ToldGrowth): HTMLElement | null {
  const { points, lines, cost, unit, axis } = growth;
  const measured = points.filter((point) => point.cost > 0 && point.total > 0);
  const totals = measured.map(({ total }) => total);
  if (new Set(totals).size < 2) return null;
  const costs = measured.map((point) => point.cost);
  const x = scaleLog([Math.min(...totals), Math.max(...totals)], [MARGIN.left, WIDTH - MARGIN.right]);
  const y = scaleLog(widened(Math.min(...costs), Math.max(...costs)), [HEIGHT - MARGIN.bottom, MARGIN.top]);
  const path = (own: Line) =>
    line()
      .x(([size]) => x(size))
      .y(([, count]) => y(count))(own as [number, number][]);
  const clip = `clip-${(serial += 1)}`;
  const curves = (["required", "claimed", "fitted"] as const).filter((name) => lines[name].length > 1);
  const label = `${cost} on logarithmic axes: ${growth.measured}; required ${growth.required}`;
  return h(
    "figure",
    { class: "growth" },
    s(
      "svg",
      { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": label },
      s(
        "clipPath",
        { id: clip },
        s("rect", {
          ...{ x: MARGIN.left - 6, y: MARGIN.top - 6 },
          ...{ width: WIDTH - MARGIN.left - MARGIN.right + 12 },
          height: HEIGHT - MARGIN.top - MARGIN.bottom + 12,
        }),
      ),
      ...ticksOf(x, 6).map((tick) =>
        s(
          "g",
          {},
          s("line", { class: "grid", x1: x(tick), x2: x(tick), y1: MARGIN.top, y2: HEIGHT - MARGIN.bottom }),
          s("text", { x: x(tick), y: HEIGHT - MARGIN.bottom + 16, "text-anchor": "middle" }, short(tick)),
        ),
      ),
      ...ticksOf(y, 5).map((tick) =>
        s(
          "g",
          {},
          s("line", { class: "grid", x1: MARGIN.left, x2: WIDTH - MARGIN.right, y1: y(tick), y2: y(tick) }),
          s("text", { x: MARGIN.left - 8, y: y(tick) + 4, "text-anchor": "end" }, short(tick)),
        ),
      ),
      s(
        "text",
        { x: (MARGIN.left + WIDTH - MARGIN.right) / 2, y: HEIGHT - 8, "text-anchor": "middle" },
        axis,
      ),
      s(
        "g",
        { "clip-path": `url(#${clip})` },
        ...curves.map((name) => s("path", { class: `curve ${name}`, d: path(lines[name]) })),
        ...measured.map((point) =>
          s(
            "circle",
            { class: "point", cx: x(point.total), cy: y(point.cost), r: 3.5 },
            s("title", {}, `${point.size}: ${point.cost.toLocaleString("en-US")} (${point.family})`),
          ),
        ),
      ),
    ),
    h("figcaption", {}, `${unit}, by ${axis}; both axes are logarithmic`, legend(growth, curves)),
  );
}

let serial = 0;

function legend(growth: ToldGrowth, curves: readonly ("required" | "claimed" | "fitted")[]): HTMLElement {
  const words = {
    fitted: `fitted ${growth.measured}`,
    required: `required ${growth.required}, from the first point`,
    claimed: `claimed ${growth.claimed}, from the first point`,
  };
  const sample = (mark: Element) =>
    s("svg", { viewBox: "0 0 28 10", width: 28, height: 10, "aria-hidden": "true" }, mark as SVGElement);
  return h(
    "ul",
    { class: "legend" },
    h("li", {}, sample(s("circle", { class: "point", cx: 14, cy: 5, r: 3.5 })), "measured"),
    ...curves
      .toReversed()
      .map((name) => h("li", {}, sample(s("path", { class: `curve ${name}`, d: "M0 5H28" })), words[name])),
  );
}

// Tens where they are enough, else the scale's own.
function ticksOf(scale: ReturnType<typeof scaleLog>, most: number): number[] {
  const all = scale.ticks();
  const tens = all.filter((tick) => Number.isInteger(Math.log10(tick)));
  const chosen = tens.length >= 2 ? tens : all;
  const step = Math.ceil(chosen.length / most);
  return chosen.filter((_, at) => at % step === 0);
}

function widened(least: number, most: number): [number, number] {
  const stretch = Math.max(1, Math.sqrt(LEAST_SPAN / (most / least)));
  return [least / stretch, most * stretch];
}
