const COMPACT = new Intl.NumberFormat("en-US", { notation: "compact", maximumSignificantDigits: 3 });
const MOST_WHOLE = 99_999;

/** A count in at most seven characters: `4096`, `17.2M`, `1.2e+18`. */
export function compact(count: number): string {
  // Lest the last bits of a logarithm turn 10000 into 9999.9999.
  const rounded = Number(count.toPrecision(12));
  if (Number.isInteger(rounded) && rounded <= MOST_WHOLE) return String(rounded);
  return rounded < 1e14 ? COMPACT.format(rounded) : rounded.toExponential(1);
}
