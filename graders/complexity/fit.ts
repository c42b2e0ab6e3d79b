import { CholeskyDecomposition, Matrix } from "ml-matrix";

/** `intercept + sum of coefficients[i] * features[i]`, fitted to costs. */
export interface Fit {
  readonly intercept: number;
  /** One for each feature; 0 for an optional one that was left out. */
  readonly coefficients: readonly number[];
  /** Root of the mean squared relative error. */
  readonly residual: number;
}

type Column = readonly number[];

// Columns, scaled to length 1, that leave less than this beside the others say nothing of their own.
const LEAST_PIVOT = 1e-5;

/**
 * Least squares of the relative error: a small count weighs as much as a large one. `floorCost` keeps costs near zero
 * from weighing most. Coefficients are above 0 and the intercept is not below; null where that does not fit. The last
 * `optional` features are left out where they would be below 0 or say nothing of their own.
 */
export function fitCosts(
  features: readonly Column[],
  costs: readonly number[],
  floorCost: number,
  optional = 0,
): Fit | null {
  const weights = costs.map((cost) => 1 / Math.max(Math.abs(cost), floorCost, Number.EPSILON));
  const weigh = (column: Column) => column.map((value, at) => value * (weights[at] as number));
  const problem = { columns: features.map(weigh), ones: weights, target: weigh(costs) };
  const required = features.length - optional;
  let used = features.map((_, at) => at);
  for (;;) {
    const solved = solveAbove(problem, used);
    if (solved !== null && solved.coefficients.every((coefficient) => coefficient > 0))
      return fitOf(problem, used, solved);
    const dropped = weakest(used, solved?.coefficients ?? null, required);
    if (dropped === null) return null;
    used = used.filter((at) => at !== dropped);
  }
}

interface Weighted {
  readonly columns: readonly Column[];
  readonly ones: Column;
  readonly target: Column;
}

interface Solution {
  readonly intercept: number;
  readonly coefficients: readonly number[];
}

// With an intercept, or without where it would be below 0.
function solveAbove({ columns, ones, target }: Weighted, used: readonly number[]): Solution | null {
  const chosen = used.map((at) => columns[at] as Column);
  const whole = solve([ones, ...chosen], target);
  if (whole !== null && (whole[0] as number) >= 0)
    return { intercept: whole[0] as number, coefficients: whole.slice(1) };
  if (whole === null && chosen.length === 0) return null;
  const through = solve(chosen, target);
  return through === null || whole === null ? null : { intercept: 0, coefficients: through };
}

/** The optional feature to leave out: the one furthest below 0, or the last where the columns are not independent. */
function weakest(
  used: readonly number[],
  coefficients: readonly number[] | null,
  required: number,
): number | null {
  const optional = used.filter((at) => at >= required);
  if (coefficients === null) return optional.at(-1) ?? null;
  const below = optional.filter((at) => (coefficients[used.indexOf(at)] as number) <= 0);
  return below.at(-1) ?? null;
}

function fitOf({ columns, ones, target }: Weighted, used: readonly number[], solution: Solution): Fit {
  const squares = target.map((wanted, at) => {
    const predicted = used.reduce(
      (sum, of, index) => sum + (solution.coefficients[index] as number) * (columns[of]?.[at] as number),
      solution.intercept * (ones[at] as number),
    );
    return (predicted - wanted) ** 2;
  });
  return {
    intercept: solution.intercept,
    coefficients: columns.map((_, at) => solution.coefficients[used.indexOf(at)] ?? 0),
    residual: Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / target.length),
  };
}

/** Solves the normal equations of columns scaled to length 1; null where they are not independent. */
function solve(columns: readonly Column[], target: Column): number[] | null {
  if (columns.length === 0) return [];
  if (columns.length > target.length) return null;
  const lengths = columns.map((column) => Math.sqrt(dot(column, column)));
  if (!lengths.every((length) => length > 0 && Number.isFinite(length))) return null;
  const scaled = columns.map((column, at) => column.map((value) => value / (lengths[at] as number)));
  const gram = new Matrix(scaled.map((one) => scaled.map((other) => dot(one, other))));
  const decomposition = new CholeskyDecomposition(gram);
  const pivots = decomposition.lowerTriangularMatrix.diagonal();
  if (!decomposition.isPositiveDefinite() || pivots.some((pivot) => !(pivot > LEAST_PIVOT))) return null;
  const solution = decomposition.solve(Matrix.columnVector(scaled.map((column) => dot(column, target))));
  return solution.to1DArray().map((coefficient, at) => coefficient / (lengths[at] as number));
}

function dot(one: Column, other: Column): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] as number) * (other[at] as number);
  return sum;
}
