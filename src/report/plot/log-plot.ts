import { compact } from "./compact.ts";

/** What is drawn with one sign: single points, or a curve as points that stand close. */
export interface Series {
  /** One cell wide. */
  readonly sign: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

export interface LogPlot {
  /** Where two meet, the later one is seen. */
  readonly series: readonly Series[];
  /** Both ends above 0. */
  readonly x: Range;
  readonly y: Range;
  readonly xTicks: readonly number[];
  /** In cells, all told. */
  readonly width: number;
  /** In lines, the axis and its ticks not counted. */
  readonly height: number;
}

type Range = readonly [least: number, most: number];

const LABEL_WIDTH = 7;
const LINES_PER_LABEL = 4;

/**
 * Draws points on two logarithmic axes, in plain characters: a power of x is a straight line, and its slope the exponent.
 * What lies outside the ranges is not drawn.
 */
export function logPlot({ series, x, y, xTicks, width, height }: LogPlot): string[] {
  const columns = width - LABEL_WIDTH - 2;
  const grid = Array.from({ length: height }, () => Array.from({ length: columns }, () => " "));
  for (const { sign, points } of series)
    for (const [across, up] of points) {
      const row = grid[height - 1 - cellOf(up, y, height)];
      const column = cellOf(across, x, columns);
      if (row?.[column] !== undefined) row[column] = sign;
    }
  const lines = grid.map((row, at) => `${labelOf(at, y, height)}${row.join("")}`.trimEnd());
  const [axis, ticks] = axisOf(xTicks, x, columns);
  const margin = " ".repeat(LABEL_WIDTH + 1);
  return [...lines, `${margin}└${axis}`, `${margin} ${ticks}`.trimEnd()];
}

/** Which of so many cells a value falls into; -1 or less, or `cells` or more, outside the range. */
function cellOf(value: number, [least, most]: Range, cells: number): number {
  return value > 0 ? Math.round(shareOf(value, [least, most]) * (cells - 1)) : -1;
}

function shareOf(value: number, [least, most]: Range): number {
  return most > least ? Math.log(value / least) / Math.log(most / least) : 0.5;
}

// A label says what its line stands for: the top one, the lowest one, and each fourth between.
function labelOf(at: number, [least, most]: Range, height: number): string {
  const fromBottom = height - 1 - at;
  const isLabelled = at === 0 || (fromBottom % LINES_PER_LABEL === 0 && at >= LINES_PER_LABEL / 2);
  const value = least * (most / least) ** (fromBottom / Math.max(1, height - 1));
  return isLabelled ? `${compact(value).padStart(LABEL_WIDTH)} ┤` : `${" ".repeat(LABEL_WIDTH)} │`;
}

// A tick whose label would touch the one before has none.
function axisOf(values: readonly number[], x: Range, columns: number): [axis: string, labels: string] {
  const axis = Array.from({ length: columns }, () => "─");
  let labels = "";
  for (const value of values) {
    const column = cellOf(value, x, columns);
    if (axis[column] === undefined) continue;
    axis[column] = "┴";
    const label = compact(value);
    const start = Math.min(Math.max(0, column - Math.floor(label.length / 2)), columns - label.length);
    if (labels === "" || start > labels.length) labels = labels.padEnd(start) + label;
  }
  return [axis.join(""), labels];
}
