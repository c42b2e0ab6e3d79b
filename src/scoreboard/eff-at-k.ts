/** Of one problem: the score of each graded sample, from 0 to 1, in any order. */
export interface Scores {
  readonly samples: number;
  readonly scores: readonly number[];
}

/**
 * The score to be expected of the best of k samples drawn without replacement: the sum over r from k to n of
 * C(r-1, k-1) / C(n, k) times the r-th smallest score, the unbiased estimator eff@k of Qiu et al. 2024 (ENAMEL, arXiv
 * 2406.06647, theorem 1). Where every score is 0 or 1 it is pass@k. The weights come from the best down, so that no
 * binomial overflows.
 */
export function effAtK({ samples, scores }: Scores, k: number): number {
  const rising = scores.toSorted((one, other) => one - other);
  let [weight, expected] = [k / samples, 0];
  for (let rank = samples; rank >= k; rank -= 1) {
    expected += weight * (rising[rank - 1] as number);
    weight *= (rank - k) / (rank - 1);
  }
  return Math.min(1, expected);
}

/**
 * The score of one right sample: the reference's count by its own, 1 where it spends no more. ENAMEL scores seconds left of
 * a limit; counts need no limit, and the ratio means the same for every problem.
 */
export function efficiencyScore({ ratio }: { readonly ratio: number }): number {
  return Math.min(1, 1 / ratio);
}
