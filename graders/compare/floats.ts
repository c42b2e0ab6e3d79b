/** Floats are equal when they are the same number: NaN equals NaN, -0 equals 0. */
export function sameFloat(got: number, expected: number): boolean {
  return got === expected || (Number.isNaN(got) && Number.isNaN(expected));
}

/** Floats agree within `abs`, or within `rel` of the expected one; NaN and the infinities agree with themselves alone. */
export function closeFloat(
  got: number,
  expected: number,
  { abs, rel }: { abs: number; rel: number },
): boolean {
  if (!Number.isFinite(got) || !Number.isFinite(expected)) return sameFloat(got, expected);
  return Math.abs(got - expected) <= Math.max(abs, rel * Math.abs(expected));
}
