import type { Point } from "./complexity.ts";

/** What one item more multiplies the cost by, about that size. */
export interface Ratio {
  readonly at: number;
  readonly ratio: number;
  /** Over how many items it is a mean: so many neighbours say no more than one. */
  readonly period: number;
  /** Whether only the last item of each period costs more, so that a ratio is as sure as one of neighbours. */
  readonly isStep: boolean;
}

// So many sizes in a row, up to the largest, are needed for a class; and so many ratios, of which the last decide.
const FEWEST_SIZES = 5;
const [FEWEST_RATIOS, MOST_RATIOS] = [3, 6];
// Only every so many items need cost more.
const MOST_PERIOD = 4;
// Ratios that are as even as this are even; otherwise those of a longer period are taken that are this many times more so.
const EVEN = 0.002;
const EVENER = 1.5;
// Three ratios are even by chance: more of them are better, if they are as even as this.
const EVEN_ENOUGH = 0.02;

/**
 * How costs at sizes in a row multiply: differences leave out what costs once, and their ratios tell exponentials from powers. Where
 * some sizes are harder than others (odd ones, every third), the worst so far is taken at each, and steps are of a whole period.
 */
export function ratiosOf(points: readonly Point[], parameter: string): readonly Ratio[] | null {
  const row = rowOf(points, parameter);
  if (row.length < FEWEST_SIZES) return null;
  const worst = row.map((_, at) => Math.max(...row.slice(0, at + 1).map(({ cost }) => cost)));
  const first = row[0]?.size[parameter] ?? 1;
  const periods = Array.from({ length: MOST_PERIOD }, (_, at) => at + 1);
  const usable = periods.flatMap((period) => lastOf(byPeriod(worst, first, period)));
  const many = usable.filter((ratios) => areMany(ratios) && unevenness(ratios) <= EVEN_ENOUGH);
  return shortest(many) ?? shortest(usable);
}

/** The ratios of the shortest period among those that are about as even as any. */
function shortest(all: readonly (readonly Ratio[])[]): readonly Ratio[] | null {
  const least = Math.min(...all.map(unevenness));
  return all.find((ratios) => unevenness(ratios) <= Math.max(EVEN, EVENER * least)) ?? null;
}

/** The points at the largest sizes that follow on each other. */
function rowOf(points: readonly Point[], parameter: string): readonly Point[] {
  const sorted = points.toSorted((one, other) => (one.size[parameter] ?? 0) - (other.size[parameter] ?? 0));
  const sizes = sorted.map(({ size }) => size[parameter] ?? 0);
  const gap = sizes.findLastIndex((size, at) => at > 0 && size !== (sizes[at - 1] as number) + 1);
  return sorted.slice(Math.max(0, gap));
}

// From where growth outdoes what the smallest size costs. Over a period a ratio is the same whatever the steps within it; the mean of a period in a row levels what is left of them.
function byPeriod(costs: readonly number[], first: number, period: number): Ratio[] {
  const risen = (at: number) => (costs[at] as number) - (costs[at - period] as number);
  const [start = 0] = costs;
  const from = costs.findIndex((_, at) => at >= 2 * period && risen(at - period) >= start);
  if (from < 0) return [];
  const isStep = new Set(costs.slice(from)).size * period <= costs.length - from + 1;
  const logs = costs
    .slice(from)
    .map((_, at) => Math.log(risen(from + at) / risen(from + at - period)) / period);
  return logs.slice(period - 1).map((_, at) => {
    const mean = logs.slice(at, at + period).reduce((sum, each) => sum + each, 0) / period;
    return { at: first + from + at, ratio: Math.exp(mean), period, isStep };
  });
}

/** As many of the last ratios as are about as even as the last few. */
function lastOf(ratios: readonly Ratio[]): (readonly Ratio[])[] {
  const counts = Array.from({ length: MOST_RATIOS - FEWEST_RATIOS + 1 }, (_, at) => MOST_RATIOS - at);
  const ends = counts.filter((count) => count <= ratios.length).map((count) => ratios.slice(-count));
  const least = Math.min(...ends.map(unevenness));
  const found = ends.find(
    (end) => isUsable(end) && unevenness(end) <= Math.max(EVEN_ENOUGH / 2, EVENER * least),
  );
  return found === undefined ? [] : [found];
}

/** Whether there are ratios of at least two periods, and more than three. */
function areMany(ratios: readonly Ratio[]): boolean {
  return ratios.length > FEWEST_RATIOS && ratios.length >= 2 * (ratios[0]?.period ?? 1);
}

function isUsable(ratios: readonly Ratio[]): boolean {
  return ratios.length >= FEWEST_RATIOS && ratios.every(({ ratio }) => ratio > 0 && Number.isFinite(ratio));
}

/** How far a ratio is at most off the middle of its neighbours. */
function unevenness(ratios: readonly Ratio[]): number {
  const logs = ratios.map(({ ratio }) => Math.log(ratio));
  const off = logs
    .slice(1, -1)
    .map((log, at) => Math.abs(log - ((logs[at] as number) + (logs[at + 2] as number)) / 2));
  return Math.max(...off);
}
