/** Two straight lines over a feature, one for the smaller and a steeper one for the larger sizes. */
interface BrokenFit {
  /** Of the line for the smaller sizes. */
  readonly intercept: number;
  /** Of the steeper line. */
  readonly constant: number;
  readonly residual: number;
}

interface Line {
  readonly intercept: number;
  readonly slope: number;
  readonly squares: number;
}

const FEWEST_POINTS = 3;

/** The best place to break, costs rising with the feature; null where no two rising lines fit or points are few. */
export function fitBroken(feature: readonly number[], costs: readonly number[]): BrokenFit | null {
  const last = costs.length - FEWEST_POINTS;
  let best: BrokenFit | null = null;
  for (let at = FEWEST_POINTS + 1; at <= last; at++) {
    const below = lineOf(feature.slice(0, at), costs.slice(0, at));
    const above = lineOf(feature.slice(at), costs.slice(at));
    if (below.intercept < 0 || below.slope <= 0 || above.slope <= below.slope) continue;
    const residual = Math.sqrt((below.squares + above.squares) / costs.length);
    if (residual < (best?.residual ?? Infinity))
      best = { intercept: below.intercept, constant: above.slope, residual };
  }
  return best;
}

/** The line of least squares of the relative error. */
function lineOf(feature: readonly number[], costs: readonly number[]): Line {
  const weights = costs.map((cost) => 1 / Math.max(Math.abs(cost), Number.EPSILON) ** 2);
  const mean = (values: readonly number[]) => weighted(values, weights) / weighted(null, weights);
  const [x, y] = [mean(feature), mean(costs)];
  const slope =
    weighted(
      feature.map((value, at) => (value - x) * ((costs[at] as number) - y)),
      weights,
    ) /
    weighted(
      feature.map((value) => (value - x) ** 2),
      weights,
    );
  const intercept = y - slope * x;
  const errors = feature.map((value, at) => (intercept + slope * value - (costs[at] as number)) ** 2);
  return { intercept, slope, squares: weighted(errors, weights) };
}

function weighted(values: readonly number[] | null, weights: readonly number[]): number {
  return weights.reduce(
    (sum, weight, at) => sum + weight * (values === null ? 1 : (values[at] as number)),
    0,
  );
}
