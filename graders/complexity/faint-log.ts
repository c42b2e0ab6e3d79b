import type { Growth, Point } from "./complexity.ts";
import { evaluateGrowth } from "./evaluate-growth.ts";
import { farApart } from "./far-apart.ts";
import { number, product, type GrowthClass } from "./growth-class.ts";
import { parseGrowth } from "./parse-growth.ts";
import { readAs } from "./read-as.ts";

// What leaves less than this follows its logarithm, however faint it is.
const CLEAR_RESIDUAL = 0.003;
// The share of the largest cost that a logarithm of the code's own makes up at least.
const LEAST_SHARE = 0.35;
// Without it the class must leave less than this, and less than so many times what it leaves with it.
const [WORST_WITHOUT, MOST_TIMES] = [0.15, 4.5];
// Sizes whose rises are compared are apart by this factor.
const PACE = 1.25;
const FEWEST_SIZES = 4;
// Less than this share of the largest cost is no sort.
const NO_SORT = 0.005;

// No logarithm costs the same, to this share, at so many sizes, the last of which is so many times the first.
const [STILL, STILL_SIZES, STILL_SPAN] = [0.004, 4, 100];

/**
 * The class without its logarithm. `log n` itself is none where costs stand still over a long way. Else where no sort accounts for it and a
 * unit rises by less than a third or so of what the class says from the smallest size to the largest, in no smooth way: what sorts and heaps
 * of the interpreter's own cost is known, and code that halves or climbs a tree by itself costs more by it. Of one size.
 */
export function withoutFaintLog(whole: Growth, parameters: readonly string[]): Growth {
  const [parameter = "", ...others] = parameters;
  const { fit, points } = whole;
  if (others.length > 0 || whole.class === null || fit === null || fit.residual < CLEAR_RESIDUAL)
    return whole;
  if (fit.from !== undefined || fit.sorts !== undefined || fit.moved !== undefined || sorts(points))
    return whole;
  const faster = parseGrowth(whole.class, parameters);
  if (faster.kind === "log" && faster.of.kind === "size")
    return standsStill(points, parameter) ? asOf(whole, number(1), parameters) : whole;
  const slower = withoutLog(faster);
  if (slower === null || shareOfLog(points, parameter, faster, slower) >= LEAST_SHARE) return whole;
  const found = asOf(whole, slower, parameters);
  const rival = whole.runnersUp.find((each) => each.class === found.class);
  const without = Math.min(found.fit?.residual ?? 1, rival?.residual ?? 1);
  return without > WORST_WITHOUT || without > MOST_TIMES * fit.residual ? whole : found;
}

/** The same points read as of another class, the one before first among the rivals. */
function asOf(whole: Growth, growth: GrowthClass, parameters: readonly string[]): Growth {
  const found = readAs(whole, growth, parameters);
  if (found === null) return whole;
  const before = { class: whole.class ?? found.class, residual: whole.fit?.residual ?? 0 };
  return {
    ...found,
    runnersUp: [before, ...whole.runnersUp.filter((rival) => rival.class !== found.class)],
  };
}

/** Whether costs are alike at several sizes in a row that are far apart. */
function standsStill(points: readonly Point[], parameter: string): boolean {
  return points.some((start, at) => {
    const alike = points.slice(at).findIndex(({ cost }) => Math.abs(cost / start.cost - 1) > STILL);
    const row = alike < 0 ? points.slice(at) : points.slice(at, at + alike);
    const span = (row.at(-1)?.size[parameter] ?? 1) / (start.size[parameter] ?? 1);
    return row.length >= STILL_SIZES && span >= STILL_SPAN;
  });
}

function sorts(points: readonly Point[]): boolean {
  return points.some((point) => (point.sorts ?? 0) > NO_SORT * point.cost);
}

/** Of a power times one logarithm the power; null for any other class. */
function withoutLog(growth: GrowthClass): GrowthClass | null {
  if (growth.kind !== "product") return null;
  const rest = growth.factors.filter(({ kind }) => kind !== "log");
  const isPower = rest.every(({ kind }) => kind === "size" || kind === "power");
  return rest.length === growth.factors.length - 1 && rest.length > 0 && isPower ? product(rest) : null;
}

/** By how much a unit of the slower class costs more at the end than at first, as a share of what the faster one says. */
function shareOfLog(
  points: readonly Point[],
  parameter: string,
  faster: GrowthClass,
  slower: GrowthClass,
): number {
  const ladder = farApart(points, PACE, ({ size }) => size[parameter] ?? 1);
  if (ladder.length < FEWEST_SIZES) return 1;
  const units = (values: readonly number[]) =>
    ladder.slice(1).map(({ size }, at) => {
      const below = (ladder[at] as Point).size;
      const rise = evaluateGrowth(slower, size) - evaluateGrowth(slower, below);
      return ((values[at + 1] as number) - (values[at] as number)) / rise;
    });
  const told = units(ladder.map(({ size }) => evaluateGrowth(faster, size)));
  const measured = units(ladder.map(({ cost }) => cost));
  const [first, last] = [measured[0] as number, measured.at(-1) as number];
  return (last - first) / (last * (1 - (told[0] as number) / (told.at(-1) as number)));
}
