import jstat from "jstat";

const { normal, studentt } = jstat.jStat;

/** Two sides of 2.5 %: what makes an interval one of 95 %. */
const UPPER = 0.975;

/** The quantile of the standard normal distribution. */
export function normalQuantile(probability: number): number {
  return normal.inv(probability, 0, 1);
}

/** The 97.5th percentile of the normal distribution. */
export const Z95 = normalQuantile(UPPER);

/** The 97.5th percentile of Student's t with so many degrees of freedom. */
export function t95(freedom: number): number {
  return studentt.inv(UPPER, freedom);
}
