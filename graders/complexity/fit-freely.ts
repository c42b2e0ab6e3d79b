import { Matrix, QrDecomposition } from "ml-matrix";

/** `intercept + sum of coefficients[i] * features[i]`, of any sign. */
export interface FreeFit {
  readonly intercept: number;
  readonly coefficients: readonly number[];
  /** Root of the mean squared relative error. */
  readonly residual: number;
}

/** Least squares of the relative error; null where the features do not tell apart. */
export function fitFreely(
  features: readonly (readonly number[])[],
  costs: readonly number[],
): FreeFit | null {
  const weights = costs.map((cost) => 1 / cost);
  const columns = [
    weights,
    ...features.map((feature) => feature.map((value, at) => value * (weights[at] as number))),
  ];
  const lengths = columns.map((column) => Math.hypot(...column));
  if (!lengths.every((length) => length > 0 && Number.isFinite(length))) return null;
  const matrix = new Matrix(
    costs.map((_, at) => columns.map((column, of) => (column[at] as number) / (lengths[of] as number))),
  );
  const decomposition = new QrDecomposition(matrix);
  if (!decomposition.isFullRank()) return null;
  const solution = decomposition.solve(Matrix.columnVector(costs.map(() => 1)));
  const predicted = matrix.mmul(solution).to1DArray();
  const scaled = solution.to1DArray().map((value, of) => value / (lengths[of] as number));
  const squares = predicted.reduce((sum, value) => sum + (value - 1) ** 2, 0);
  const freedom = costs.length - columns.length;
  if (freedom < 1) return null;
  return {
    intercept: scaled[0] as number,
    coefficients: scaled.slice(1),
    residual: Math.sqrt(squares / freedom),
  };
}
