// The 97.5th percentile of the normal distribution: two sides of 2.5 %.
const Z = 1.959963984540054;

/**
 * Wilson's 95 % score interval for a mean of `trials` values between 0 and 1. Exact in its form for yes and no; for values
 * in between, whose variance is smaller, it is wider than it need be. It does not collapse at 0 of n and n of n.
 */
export function wilson(mean: number, trials: number): [number, number] {
  const shrink = 1 + Z ** 2 / trials;
  const centre = (mean + Z ** 2 / (2 * trials)) / shrink;
  const half = (Z / shrink) * Math.sqrt((mean * (1 - mean)) / trials + Z ** 2 / (4 * trials ** 2));
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}
