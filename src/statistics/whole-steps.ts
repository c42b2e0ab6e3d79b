const MOST_PARTS = 5000;
const CLOSE = 1e-9;

/** The numbers as whole multiples of one step, the largest there is; null where it would be too small to be told. */
export function wholeSteps(numbers: readonly number[]): number[] | null {
  let parts = 1;
  for (const number of new Set(numbers)) {
    const own = partsOf(number);
    parts = own === null ? Infinity : (parts / gcd(parts, own)) * own;
    if (parts > MOST_PARTS) return null;
  }
  const whole = numbers.map((number) => Math.round(number * parts));
  const common = whole.reduce(gcd, 0);
  return common === 0 ? whole : whole.map((number) => number / common);
}

// A rate is a fraction with a small number below: how many samples there were, times how many languages.
function partsOf(number: number): number | null {
  for (let parts = 1; parts <= MOST_PARTS; parts += 1)
    if (Math.abs(number * parts - Math.round(number * parts)) < CLOSE * parts) return parts;
  return null;
}

function gcd(a: number, b: number): number {
  return b === 0 ? Math.abs(a) : gcd(b, a % b);
}
