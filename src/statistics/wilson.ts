import { Z95 } from "./quantiles.ts";

/**
 * Wilson's score interval for a share: [Wilson 1927](https://doi.org/10.1080/01621459.1927.10502953), of 95 % unless another
 * quantile is given. It does not collapse at 0 of n and n of n.
 */
export function wilson(mean: number, trials: number, quantile = Z95): [number, number] {
  const shrink = 1 + quantile ** 2 / trials;
  const centre = (mean + quantile ** 2 / (2 * trials)) / shrink;
  const spread = (mean * (1 - mean)) / trials + quantile ** 2 / (4 * trials ** 2);
  const half = (quantile / shrink) * Math.sqrt(spread);
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}
