/** Of one problem: how many samples were graded, and how many of them count as successes. */
export interface Tally {
  readonly samples: number;
  readonly successes: number;
}

/**
 * The chance that at least one of k samples drawn without replacement is a success: 1 - C(n-c, k) / C(n, k), the
 * unbiased estimator of Chen et al. 2021 (arXiv 2107.03374). As a product, so that no binomial overflows.
 */
export function passAtK({ samples, successes }: Tally, k: number): number {
  if (samples - successes < k) return 1;
  let allFail = 1;
  for (let drawn = samples - successes + 1; drawn <= samples; drawn += 1) allFail *= 1 - k / drawn;
  return 1 - allFail;
}
