/** A share of a fit in percent, with two digits. */
export function percent(share: number): string {
  return share < 0.0001 ? "0 %" : `${Number((share * 100).toPrecision(2))} %`;
}
