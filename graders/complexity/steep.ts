import type { Point } from "./complexity.ts";
import { number, power, product, size, type GrowthClass } from "./growth-class.ts";
import { KNOWN_BASES } from "./known-bases.ts";
import { modelRatios, type RatioFit, type RatioModel } from "./ratio-models.ts";
import { ratiosOf, type Ratio } from "./ratios.ts";

/** Growth that outruns every power, as the ratios of costs tell it. */
export interface Steep {
  readonly model: Exclude<RatioModel, { kind: "power" }>;
  readonly class: GrowthClass;
  readonly residual: number;
}

// Numbers beyond this size are no exponents that anybody waits for.
const MOST = 64;
const LEAST_BASE = 1.2;
// Ratios are to follow their class to this, three of them to less; those of code that searches jump, and only rise.
const [WORST, WORST_OF_THREE, WORST_RISING] = [0.03, 0.005, 0.1];
const FEWEST = 4;
// A base of its own fits jumping ratios by chance, and so does, less often, a known one with a power below 0 beside it.
const [WORST_OF_OWN, WORST_BESIDE] = [0.0016, 0.005];
// Every other class is to be this much less likely, and more so where ratios are off.
const [CLEAR, CLEARER, OFF] = [2, 4, 0.003];
// Bases that differ by less are the same.
const SAME_BASE = 0.008;
// Ratios that rise by more than this for each item are those of n^n, by less than that those of n! over an exponential.
const [OF_POWERS, OF_ORDERS] = [2, 0.7];
// What rises by less, or is as small yet, may be an exponential that comes out from under slower growth.
const [LEAST_RATE, LEAST_RATIO] = [0.25, 2.5];
// So far is a ratio beyond the size where each order costs n more.
const COPIED = 0.75;

/** The exponential or factorial that the ratios of costs follow; null where they follow none, or a power as well. */
export function steepOf(points: readonly Point[], parameter: string, sizes = 1): Steep | null {
  if (points.some((point) => (point.size[parameter] ?? 0) > MOST)) return null;
  const ratios = ratiosOf(points, parameter);
  if (ratios === null) return null;
  const fits = modelRatios(ratios, sizes);
  const [best] = fits;
  if (best === undefined || best.model.kind === "power") return null;
  const { model, residual } = best;
  if (isTooFew(model, ratios) || residual > worstOf(model, ratios.length)) return null;
  if (isSlow(model, ratios) || (sizes === 1 && residual > worstOfBase(model))) return null;
  const near = best.score + (residual < OFF ? CLEAR : CLEARER);
  if (fits.some((other) => other.score < near && !isAlike(best, other))) return null;
  const isRated = (ratios.length >= FEWEST || isMadeOfSteps(ratios)) && residual < WORST;
  return { model, class: classOf(model, size(parameter), isRated), residual };
}

function isMadeOfSteps([first]: readonly Ratio[]): boolean {
  return first !== undefined && first.period > 1 && first.isStep;
}

function isSlow(model: RatioModel, ratios: readonly Ratio[]): boolean {
  if (model.kind === "exponential") return model.base < LEAST_BASE;
  return model.kind === "factorial" && (model.rate < LEAST_RATE || (ratios.at(-1)?.ratio ?? 0) < LEAST_RATIO);
}

/** What ratios may be off a base that is neither whole nor that of a known recursion, or less than itself at small sizes. */
function worstOfBase(model: RatioModel): number {
  if (model.kind !== "exponential") return Infinity;
  const isNear = (known: number) => Math.abs(model.base / known - 1) <= SAME_BASE;
  if (!Number.isInteger(model.base) && (model.power < 0 || !KNOWN_BASES.some(isNear))) return WORST_OF_OWN;
  return model.power < 0 ? WORST_BESIDE : Infinity;
}

function isTooFew({ kind }: RatioModel, ratios: readonly Ratio[]): boolean {
  const [first] = ratios;
  return first === undefined || ratios.length / first.period < (kind === "factorial" ? 1.5 : 2);
}

function worstOf({ kind }: RatioModel, count: number): number {
  if (kind === "factorial") return WORST_RISING;
  return count < FEWEST ? WORST_OF_THREE : WORST;
}

// A power below 0 beside an exponential is not written: what matters is the base.
function isAlike({ model: one }: RatioFit, { model: other }: RatioFit): boolean {
  if (one.kind !== "exponential" || other.kind !== "exponential") return one.kind === other.kind;
  const areNear = Math.abs(one.base / other.base - 1) < SAME_BASE;
  return areNear && Math.max(0, one.power) === Math.max(0, other.power);
}

function classOf(model: Steep["model"], of: GrowthClass, isRated: boolean): GrowthClass {
  if (model.kind === "factorial") return orders(model, of, isRated);
  const exponential: GrowthClass = { kind: "power", base: number(printable(model.base)), exponent: of };
  return model.power > 0 ? product([power(of, model.power), exponential]) : exponential;
}

function orders(
  { rate, ahead }: Extract<RatioModel, { kind: "factorial" }>,
  of: GrowthClass,
  isRated: boolean,
): GrowthClass {
  if (rate > OF_POWERS) return { kind: "power", base: of, exponent: of };
  const all: GrowthClass = { kind: "factorial", of };
  if (rate > OF_ORDERS) return isRated && ahead > COPIED ? product([of, all]) : all;
  if (!isRated) return all;
  const alike: GrowthClass = { kind: "power", base: number(Math.round(1 / rate)), exponent: of };
  return product([all, power(alike, -1)]);
}

/** To the digits that ratios have. */
function printable(base: number): number {
  return Number(base.toPrecision(4));
}
