import { compareGrowth } from "./compare-growth.ts";
import { COUNTED_APART, type CountedApart, type Growth, type Point } from "./complexity.ts";
import { log, power, product, replaceSizes, size, sum, type GrowthClass } from "./growth-class.ts";
import { inferGrowth } from "./infer.ts";
import { INSTRUCTION_JITTER } from "./jitter.ts";
import { logsOfSides } from "./logs-of-sides.ts";
import { isOutgrownByLog } from "./outgrown-by-log.ts";
import { parseGrowth } from "./parse-growth.ts";
import { normaliseGrowth, printGrowth } from "./print-growth.ts";
import { readAs } from "./read-as.ts";
import { followsSquaredLog } from "./squared-log.ts";

// A part that makes up less of the largest cost than this, or follows no class, says nothing.
const LEAST_SHARE = { sorts: 0.005, moved: 0.001 } as const satisfies Record<CountedApart, number>;
// Nor of powers: a text that is made longer in place moves from time to time.
const LEAST_SHARE_OF_POWERS = 0.04;
const WORST_RESIDUAL = 0.05;
// A unit that is merged again and again costs so many times more at four times the size.
const SORTS_RISE = 1.02;

/**
 * The class of the whole, which costs at least what each part that is counted apart costs alone: the n log n of a sort and the n^2 of
 * a list that is shifted show however dear the loop around them is. Where the whole follows no class, that of the rest and of the part together.
 */
export function withParts(whole: Growth, parameters: readonly string[]): Growth {
  return COUNTED_APART.reduce((growth, part) => withPart(growth, part, parameters), whole);
}

function withPart(whole: Growth, part: CountedApart, parameters: readonly string[]): Growth {
  const last = whole.points.at(-1);
  if (last === undefined || (last[part] ?? 0) < LEAST_SHARE[part] * last.cost) return whole;
  const costs = costsOf(whole, (point) => point[part] ?? 0);
  // Only merging moves n log n: what tables and lists move as they grow goes up and down.
  const mayHaveLog = part === "sorts" || sortsRise(whole.points);
  const alone = classOfPart(whole, costs, parameters, { part, mayHaveLog });
  const rest = () =>
    classOf(
      whole,
      costsOf(whole, (point) => point.cost - (point[part] ?? 0)),
      parameters,
    );
  const found = whole.class === null ? rest() : parseGrowth(whole.class, parameters);
  if (alone === null || found === null) return whole;
  const together = normaliseGrowth(sum([alone, found]));
  return raised(whole, together, { part, alone }, parameters);
}

/** Whether a unit costs sorts more at the largest size than at a quarter of it: two runs that are merged cost each unit the same. */
function sortsRise(points: readonly Point[]): boolean {
  const total = ({ size }: Point) => Object.values(size).reduce((sum, each) => sum + each, 0);
  const last = points.at(-1);
  const before = points.findLast((point) => last !== undefined && 4 * total(point) <= total(last));
  if (last?.sorts === undefined || before?.sorts === undefined) return last?.sorts !== undefined;
  return last.sorts / total(last) > SORTS_RISE * (before.sorts / total(before));
}

/** That of its counts; or that of the whole with a logarithm, or another of several sizes, where the part outgrows it by that. */
function classOfPart(
  whole: Growth,
  costs: readonly Point[],
  parameters: readonly string[],
  { part, mayHaveLog }: { readonly part: CountedApart; readonly mayHaveLog: boolean },
): GrowthClass | null {
  const alone = classOf(whole, costs, parameters);
  if (whole.class === null) return alone;
  const found = parseGrowth(whole.class, parameters);
  const alike = costs.filter((point) => new Set(Object.values(point.size)).size === 1);
  const isPlain = !whole.class.includes("log");
  const [n, ...others] = parameters.map(size);
  const isSort = n !== undefined && others.length === 0 && whole.class === printGrowth(product([n, log(n)]));
  if (part === "sorts" && isSort && followsSquaredLog(alike)) return product([found, log(n)]);
  if (mayHaveLog && (isPlain ? isOutgrownByLog(alike, found) : parameters.length > 1))
    return logsOfSides(costs, found, parameters, isPlain);
  const [last, lastOfAll] = [costs.at(-1)?.cost ?? 0, whole.points.at(-1)?.cost ?? 0];
  return alone !== null && last >= LEAST_SHARE_OF_POWERS * lastOfAll && isFarFaster(alone, found)
    ? alone
    : null;
}

// A logarithm is told by the rise of a unit alone: allocation, too, bends a straight line.
function isFarFaster(alone: GrowthClass, found: GrowthClass): boolean {
  const alike = (each: GrowthClass) => replaceSizes(each, () => size("n"));
  const [one, other] = [alike(sum([alone, found])), alike(found)];
  return compareGrowth(one, product([other, power(log(size("n")), 2)])) === "faster";
}

/** The class that a part follows closely; null where it follows none. */
function classOf(
  { required }: Growth,
  costs: readonly Point[],
  parameters: readonly string[],
): GrowthClass | null {
  if (!costs.some(({ cost }) => cost > 0)) return null;
  const growth = inferGrowth(costs, parameters, required, INSTRUCTION_JITTER);
  if (growth.class === null || (growth.fit?.residual ?? 1) > WORST_RESIDUAL) return null;
  return parseGrowth(growth.class, parameters);
}

function costsOf({ points }: Growth, costOf: (point: Point) => number): Point[] {
  return points.map((point) => ({ size: point.size, family: point.family, cost: costOf(point) }));
}

interface Raising {
  readonly part: CountedApart;
  readonly alone: GrowthClass;
}

function raised(
  whole: Growth,
  together: GrowthClass,
  { part, alone }: Raising,
  parameters: readonly string[],
): Growth {
  const { class: before, runnersUp } = whole;
  if (before !== null && compareGrowth(together, parseGrowth(before, parameters)) === "same") return whole;
  const found = readAs(whole, together, parameters);
  if (found === null) return whole;
  return {
    ...found,
    fit: { ...found.fit, [part]: printGrowth(alone) },
    runnersUp: before === null ? runnersUp : [{ class: before, residual: whole.fit?.residual ?? 0 }],
  };
}
