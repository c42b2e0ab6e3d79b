import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import type { Rate } from "../../../scoreboard/rate-schema.ts";
import { h, s } from "../element.ts";
import { whole } from "../words.ts";
import { sideBySide, type Spot } from "./side-by-side.ts";

const WIDTH = 640;
const HEIGHT = 340;
// Above 100 % and below 0 % is room for lines that are drawn side by side.
const MARGIN = { left: 52, right: 14, top: 26, bottom: 60 };

export interface NamedRates {
  readonly name: string;
  readonly rates: Readonly<Record<string, Rate>>;
}

/** How likely one of k samples succeeds, as k grows. The figures stand in a table beside it. */
export function rateCurves(label: string, models: readonly NamedRates[]): HTMLElement {
  const most = Math.max(2, ...models.flatMap(({ rates }) => Object.keys(rates).map(Number)));
  const x = scaleLinear([1, most], [MARGIN.left, WIDTH - MARGIN.right]);
  const y = scaleLinear([0, 1], [HEIGHT - MARGIN.bottom, MARGIN.top]);
  const ks = x.ticks(Math.min(10, most - 1)).filter(Number.isInteger);
  const lines = sideBySide(models.map(({ rates }) => pointsOf(rates).map(([k, rate]) => [k, y(rate)])));
  const draw = line<Spot>()
    .x(([k]) => x(k))
    .y(([, height]) => height);
  return h(
    "figure",
    { class: "curves" },
    s(
      "svg",
      { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": label },
      ...[0, 0.25, 0.5, 0.75, 1].map((rate) =>
        s(
          "g",
          {},
          s("line", { class: "grid", x1: MARGIN.left, x2: WIDTH - MARGIN.right, y1: y(rate), y2: y(rate) }),
          s("text", { x: MARGIN.left - 8, y: y(rate) + 4, "text-anchor": "end" }, whole(rate)),
        ),
      ),
      ...ks.map((k) => s("text", { x: x(k), y: HEIGHT - 20, "text-anchor": "middle" }, String(k))),
      s("text", { x: WIDTH / 2, y: HEIGHT - 4, "text-anchor": "middle" }, "k, samples"),
      ...models.map(({ name }, at) =>
        s(
          "g",
          {},
          s("title", {}, name),
          s("path", { class: styleOf(at), d: draw(lines[at] ?? []) }),
          ...(lines[at] ?? []).map(([k, height]) =>
            s("circle", { class: `series-${at % 8} spot`, cx: x(k), cy: height, r: 3.5 }),
          ),
        ),
      ),
    ),
    h(
      "figcaption",
      {},
      h(
        "ul",
        { class: "legend" },
        ...models.map(({ name }, at) =>
          h(
            "li",
            {},
            s(
              "svg",
              { viewBox: "0 0 28 10", width: 28, height: 10, "aria-hidden": "true" },
              s("path", { class: styleOf(at), d: "M0 5H28" }),
              s("circle", { class: `series-${at % 8} spot`, cx: 14, cy: 5, r: 3.5 }),
            ),
            name,
          ),
        ),
      ),
      ...(models.length < 2
        ? []
        : [h("p", {}, "Lines that would lie on each other are drawn side by side.")]),
    ),
  );
}

// Neighbours differ in colour and in dashes, for those who tell no colours apart, and in print.
function styleOf(at: number): string {
  return `rate series-${at % 8} dash-${at % 4}`;
}

function pointsOf(rates: NamedRates["rates"]): (readonly [number, number])[] {
  return Object.entries(rates)
    .flatMap(([k, { estimate }]) => (estimate === null ? [] : [[Number(k), estimate] as const]))
    .toSorted(([one], [other]) => one - other);
}
