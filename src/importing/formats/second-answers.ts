import type { Value } from "#values";

/** What else is right for an input, where EvalPlus takes more than the reference's answer. */
export type SecondAnswers = (args: readonly Value[]) => readonly Value[];

/** By the function's name in MBPP+. */
export const SECOND_ANSWERS: Readonly<Record<string, SecondAnswers>> = {
  sum_div: () => [0n],
  surface_Area: surfaceByHeight,
  digit_distance_nums: distanceOfPadded,
};

// Of a pyramid whose second number is its height, and not that of a face.
function surfaceByHeight([base = null, height = null]: readonly Value[]): Value[] {
  const [edge, up] = [Number(base), Number(height)];
  const surface = edge ** 2 + 2 * edge * Math.hypot(edge / 2, up);
  return Number.isFinite(surface) ? [BigInt(Math.round(surface))] : [];
}

// Of numbers that are made equally long by zeros first.
function distanceOfPadded(args: readonly Value[]): Value[] {
  const texts = args.map((value) => (typeof value === "bigint" ? String(value) : ""));
  if (!texts.every((text) => /^\d+$/.test(text))) return [];
  const length = Math.max(...texts.map((text) => text.length));
  const [one = "", other = ""] = texts.map((text) => text.padStart(length, "0"));
  const distances = Array.from(one, (digit, at) => Math.abs(Number(digit) - Number(other[at])));
  return [BigInt(distances.reduce((sum, each) => sum + each, 0))];
}
