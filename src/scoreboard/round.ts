/** Six decimals: more is noise, and less would tell equal models apart. */
export function round(rate: number): number {
  return Math.round(rate * 1e6) / 1e6;
}
