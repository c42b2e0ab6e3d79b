import { Matrix, QrDecomposition } from "ml-matrix";

/** `intercept + sum of coefficients[i] * features[i]`, fitted to costs. */
export interface Fit {
  readonly intercept: number;
  readonly coefficients: readonly number[];
  /** Root of the mean squared relative error. */
  readonly residual: number;
}

/**
 * Least squares of the relative error: a small count weighs as much as a large one. `floorCost` keeps costs near zero
 * from weighing most. Coefficients are above 0 and the intercept is not below; null where that does not fit.
 */
export function fitCosts(
  features: readonly (readonly number[])[],
  costs: readonly number[],
  floorCost: number,
): Fit | null {
  const weights = costs.map((cost) => 1 / Math.max(Math.abs(cost), floorCost, Number.EPSILON));
  const withIntercept = solve([costs.map(() => 1), ...features], costs, weights);
  if (withIntercept === null) return null;
  const [intercept = 0, ...coefficients] = withIntercept;
  const solved = intercept >= 0 ? coefficients : solve(features, costs, weights);
  if (solved === null || solved.some((coefficient) => coefficient <= 0)) return null;
  const kept = Math.max(intercept, 0);
  return {
    intercept: kept,
    coefficients: solved,
    residual: residualOf(features, costs, weights, [kept, ...solved]),
  };
}

function solve(
  columns: readonly (readonly number[])[],
  costs: readonly number[],
  weights: readonly number[],
): number[] | null {
  if (columns.length === 0) return [];
  if (columns.length > costs.length) return null;
  const weighted = columns.map((column) => column.map((value, at) => value * (weights[at] as number)));
  const scales = weighted.map((column) => Math.max(...column.map(Math.abs), Number.MIN_VALUE));
  if (!scales.every(Number.isFinite)) return null;
  const rows = costs.map((_, at) =>
    weighted.map((column, of) => (column[at] as number) / (scales[of] as number)),
  );
  const decomposition = new QrDecomposition(new Matrix(rows));
  if (!decomposition.isFullRank()) return null;
  const target = Matrix.columnVector(costs.map((cost, at) => cost * (weights[at] as number)));
  const solution = decomposition.solve(target).to1DArray();
  return solution.map((coefficient, at) => coefficient / (scales[at] as number));
}

function residualOf(
  features: readonly (readonly number[])[],
  costs: readonly number[],
  weights: readonly number[],
  [intercept = 0, ...coefficients]: readonly number[],
): number {
  const squares = costs.map((cost, at) => {
    const predicted = coefficients.reduce(
      (sum, each, of) => sum + each * (features[of]?.[at] ?? 0),
      intercept,
    );
    return ((predicted - cost) * (weights[at] as number)) ** 2;
  });
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / costs.length);
}
