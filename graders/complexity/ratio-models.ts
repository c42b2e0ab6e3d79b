import { KNOWN_BASES } from "./known-bases.ts";
import type { Ratio } from "./ratios.ts";

/**
 * A way in which ratios go on: growth as `base^n * n^power`, as `(rate * n)!`, with the last ratio `ahead` of its size, or as no more
 * than a power.
 */
export type RatioModel =
  | { readonly kind: "exponential"; readonly base: number; readonly power: number }
  | { readonly kind: "factorial"; readonly rate: number; readonly ahead: number }
  | { readonly kind: "power" };

export interface RatioFit {
  readonly model: RatioModel;
  /** Root of the mean squared relative error of the ratios. */
  readonly residual: number;
  /** Less is better. */
  readonly score: number;
}

// What numbers that grow and hashes make of an exact ratio, at most and at least: ratios say it by how smooth they are.
const [MOST_NOISE, LEAST_NOISE] = [0.0015, 0.0005];
const POWERS = [-1.5, -1, -0.5, 1, 2];
const EXPONENTS = [1, 2, 3, 4, 5, 6];
// What is spent besides shifts the size: by little, unless a factor n grows beside a constant many times as large.
const SHIFTS = Array.from({ length: 56 }, (_, at) => at / 10 - 0.5);
const FAR_SHIFTS = [...SHIFTS, ...Array.from({ length: 28 }, (_, at) => 5.5 * 1.15 ** at)];
const START_SHIFTS = Array.from({ length: 41 }, (_, at) => at / 4 - 5);
// Such a factor must raise a ratio by so much.
const LEAST_EXCESS = 0.005;
const MOST_WHOLE = 30;
// A base is looked for among the whole numbers and those of known recursions that are so near to it.
const [NEAR_WHOLE, NEAR_KNOWN] = [0.08, 0.01];
// Nearer to a whole number it is that number, and nearer to a known one that, the more so where ratios are means.
const [SAME, SAME_KNOWN, SAME_MEAN] = [0.005, 0.001, 0.002];
// The price of a base: known, or its own; of its own just above a whole number, where a factor n is likelier than a recursion.
const [KNOWN, OWN, ABOVE_WHOLE] = [1, 3, 3];
// The price of a power beside an exponential, of a square, more beside a base that is no whole number (but walks in a grid have
// such), and of ratios that rise for ever. A power above 0 is known beside whole bases only.
const [BESIDE, SQUARE, OWN_BESIDE, RISING] = [1, 4, 3, 2];

interface Base {
  readonly base: number;
  readonly price: number;
  /** Whether the ratios say which it is. */
  readonly own: boolean;
}

/** The fits of all models, best first; with several sizes growing at once a base is that of one to the power of their number. */
export function modelRatios(ratios: readonly Ratio[], sizes = 1): RatioFit[] {
  const fits = [
    ...plain(ratios, sizes),
    ...POWERS.flatMap((power) => beside(ratios, power, sizes)),
    ...rising(ratios),
    ...powers(ratios),
    ...ofLogarithms(ratios),
  ];
  return fits.toSorted((one, other) => one.score - other.score);
}

function plain(ratios: readonly Ratio[], sizes: number): RatioFit[] {
  const fits = basesNear(
    meanOf(ratios, () => 1),
    sizes,
  ).map(({ base, price, own }) => ({
    own,
    fit: fitOf(ratios, { kind: "exponential", base, power: 0 }, () => base, own ? 1 : 0, price),
    base,
  }));
  const own = fits.find((each) => each.own);
  const off = Math.max(own?.fit.residual ?? 0, (ratios[0]?.period ?? 1) > 1 ? SAME_MEAN : SAME_KNOWN);
  const isMeant = fits.some((each) => !each.own && Math.abs(each.base / (own?.base ?? 1) - 1) < off);
  return fits.filter((each) => !each.own || !isMeant).map(({ fit }) => fit);
}

function beside(ratios: readonly Ratio[], power: number, sizes: number): RatioFit[] {
  const last = ratios.at(-1)?.at ?? 1;
  const wide = power === 1 ? FAR_SHIFTS : SHIFTS;
  const shifts = wide.filter((shift) => power < 0 || power > LEAST_EXCESS * (last + shift));
  return shifts.flatMap((shift) => {
    const factor = (at: number) => 1 + power / (at + shift);
    if (ratios.some(({ at }) => factor(at) <= 0)) return [];
    const bases = basesNear(meanOf(ratios, factor), sizes).filter((each) => power < 0 || each.price === 0);
    return bases.map(({ base, price, own }) => {
      const model = { kind: "exponential", base, power } as const;
      const isPlain = own ? false : price === 0 || sizes > 1;
      const all = price + (power > 1 ? SQUARE : BESIDE) + (isPlain ? 0 : OWN_BESIDE);
      return fitOf(ratios, model, (at) => base * factor(at), own ? 2 : 1, all);
    });
  });
}

function basesNear(base: number, sizes: number): Base[] {
  const whole = Array.from({ length: MOST_WHOLE - 1 }, (_, at) => at + 2);
  const known = KNOWN_BASES.flatMap((each) => Array.from({ length: sizes }, (_, at) => each ** (at + 1)));
  const isNear = (share: number) => (each: number) => Math.abs(base / each - 1) < share;
  const isAbove = whole.some((each) => base > each * (1 + LEAST_EXCESS) && base < each * (1 + NEAR_WHOLE));
  const own = { base, price: OWN + (isAbove ? ABOVE_WHOLE : 0), own: true };
  return [
    ...(whole.some(isNear(SAME)) ? [] : [own]),
    ...whole.filter(isNear(NEAR_WHOLE)).map((each) => ({ base: each, price: 0, own: false })),
    ...known.filter(isNear(NEAR_KNOWN)).map((each) => ({ base: each, price: KNOWN, own: false })),
  ];
}

function rising(ratios: readonly Ratio[]): RatioFit[] {
  const last = ratios.at(-1);
  const ahead = last === undefined ? 0 : last.ratio - last.at;
  return START_SHIFTS.filter((shift) => ratios.every(({ at }) => at + shift > 0)).map((shift) => {
    const rate = meanOf(ratios, (at) => at + shift);
    return fitOf(ratios, { kind: "factorial", rate, ahead }, (at) => rate * (at + shift), 2, RISING);
  });
}

function powers(ratios: readonly Ratio[]): RatioFit[] {
  return SHIFTS.filter((shift) => ratios.every(({ at }) => at + shift > 1)).flatMap((shift) =>
    EXPONENTS.map((exponent) => {
      const of = (at: number) => ((at + shift) / (at + shift - 1)) ** exponent;
      return fitOf(ratios, { kind: "power" }, of, 2, 0);
    }),
  );
}

/** Growth as n^log n, whose ratios fall so slowly that over tiny sizes they look like a base. */
function ofLogarithms(ratios: readonly Ratio[]): RatioFit[] {
  return SHIFTS.filter((shift) => ratios.every(({ at }) => at + shift > 1)).map((shift) => {
    const rise = (at: number) => Math.log(at + shift) ** 2 - Math.log(at + shift - 1) ** 2;
    const rate = weighted(ratios.map(({ at, ratio }) => Math.log(ratio) / rise(at)));
    return fitOf(ratios, { kind: "power" }, (at) => Math.exp(rate * rise(at)), 2, 0);
  });
}

function meanOf(ratios: readonly Ratio[], factor: (at: number) => number): number {
  return Math.exp(weighted(ratios.map(({ at, ratio }) => Math.log(ratio / factor(at)))));
}

/** A mean in which later ratios count more: in the first is most of what is spent besides. */
function weighted(values: readonly number[]): number {
  const weights = values.map((_, at) => at + 1);
  const total = weights.reduce((sum, each) => sum + each, 0);
  return values.reduce((sum, each, at) => sum + each * (weights[at] as number), 0) / total;
}

function fitOf(
  ratios: readonly Ratio[],
  model: RatioModel,
  of: (at: number) => number,
  terms: number,
  price: number,
): RatioFit {
  const square = weighted(ratios.map(({ at, ratio }) => Math.log(ratio / of(at)) ** 2));
  const count = ratios.length;
  const noise = Math.min(MOST_NOISE, Math.max(LEAST_NOISE, roughness(ratios)));
  const score = count * Math.log(square + noise ** 2) + terms * Math.log(count) + price;
  return { model, residual: Math.sqrt(square), score };
}

/** What four ratios in a row are off a curve, half of them at most. */
function roughness(ratios: readonly Ratio[]): number {
  const steps = (values: readonly number[]) =>
    values.slice(1).map((value, at) => value - (values[at] as number));
  const third = steps(steps(steps(ratios.map(({ ratio }) => Math.log(ratio)))));
  return third.length === 0
    ? MOST_NOISE
    : (third.map(Math.abs).toSorted((one, other) => one - other)[(third.length - 1) >> 1] as number) / 3;
}
