/** The middle value; of an even count the mean of the middle two. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  if (low === undefined || high === undefined) throw new RangeError("no values have no median");
  return (low + high) / 2;
}

/** The mean of ratios: two times faster and two times slower are even. */
export function geometricMean(ratios: readonly number[]): number {
  if (ratios.length === 0) throw new RangeError("no ratios have no mean");
  return Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
}
