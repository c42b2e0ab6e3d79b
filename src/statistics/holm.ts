/**
 * The p-values, adjusted so that the chance of even one false alarm among them stays below what each is held against: the
 * step-down procedure of [Holm 1979](https://www.jstor.org/stable/4615733). In the order in which they were given.
 */
export function holm(pValues: readonly number[]): number[] {
  const adjusted: number[] = [];
  let least = 0;
  const rising = pValues.map((p, at) => ({ p, at })).toSorted((one, other) => one.p - other.p);
  rising.forEach(({ p, at }, earlier) => {
    least = Math.max(least, Math.min(1, p * (pValues.length - earlier)));
    adjusted[at] = least;
  });
  return adjusted;
}
