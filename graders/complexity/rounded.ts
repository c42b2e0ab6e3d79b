/** To six digits: more than a fit means, and the last bits of a sum stay out of the record. */
export function rounded(value: number): number {
  return Number(value.toPrecision(6));
}
