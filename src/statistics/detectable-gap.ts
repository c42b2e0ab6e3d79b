import { normalQuantile } from "./quantiles.ts";

const ALPHA = 0.05;
const POWER = 0.8;

/**
 * The smallest true difference between two models that a test over these problems would have shown four times in five, when
 * it is one of `tests` that are corrected for each other: (z(1 - alpha / 2) + z(power)) standard errors, as in [Miller
 * 2024](https://arxiv.org/abs/2411.00640), section 5. The variance is that of [Agresti and Min 2005](https://doi.org/10.1002/sim.1781), which adds two
 * problems, half of one to each way in which the models can stand to each other; so it is above 0 where they never differed.
 */
export function detectableGap(differences: readonly number[], tests: number): number {
  const count = differences.length + 2;
  const sum = differences.reduce((total, one) => total + one, 0);
  const squares = differences.reduce((total, one) => total + one ** 2, 1);
  const deviation = Math.sqrt((squares / count - (sum / count) ** 2) / count);
  const errors = normalQuantile(1 - ALPHA / (2 * Math.max(1, tests))) + normalQuantile(POWER);
  return Math.min(1, errors * deviation);
}
