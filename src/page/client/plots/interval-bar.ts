import type { Rate } from "../../../scoreboard/rate-schema.ts";
import { s } from "../element.ts";

const WIDTH = 120;
const HEIGHT = 20;
const EDGE = 5;

/** A rate as a point on its 95 % interval, on an axis from 0 to 100 %. The figures stand beside it. */
export function intervalBar(rate: Rate | undefined): SVGElement {
  const at = (share: number) => EDGE + share * (WIDTH - 2 * EDGE);
  const middle = HEIGHT / 2;
  const marks = [0, 0.25, 0.5, 0.75, 1].map((share) =>
    s("line", { class: "grid", x1: at(share), x2: at(share), y1: 2, y2: HEIGHT - 2 }),
  );
  const drawn =
    rate === undefined || rate.estimate === null || rate.interval === null
      ? []
      : [
          s("line", {
            class: "interval",
            ...{ x1: at(rate.interval[0]), x2: at(rate.interval[1]), y1: middle, y2: middle },
          }),
          s("circle", { class: "estimate", cx: at(rate.estimate), cy: middle, r: 4.5 }),
        ];
  const box = { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH, height: HEIGHT };
  return s("svg", { ...box, "aria-hidden": "true", class: "bar" }, ...marks, ...drawn);
}
