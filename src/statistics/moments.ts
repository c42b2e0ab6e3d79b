/** The mean; of no values 0. */
export function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The variance, with n - 1 below; of fewer than two values 0. */
export function varianceOf(values: readonly number[]): number {
  return covarianceOf(values, values);
}

/** The covariance of two lists of one length, with n - 1 below. */
export function covarianceOf(ones: readonly number[], others: readonly number[]): number {
  if (ones.length < 2) return 0;
  const [one, other] = [meanOf(ones), meanOf(others)];
  const products = ones.map((value, at) => (value - one) * ((others[at] ?? 0) - other));
  return products.reduce((sum, product) => sum + product, 0) / (ones.length - 1);
}
