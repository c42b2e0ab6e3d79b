/** How far apart two engines' mathematics may be, relative to two fractions, and where one of them is whole. */
const [RELATIVE, ABSOLUTE] = [1e-9, 1e-9];

/**
 * Whether two texts of the notation are the same but for the last digits of fractions. Whole numbers, strings and keys have
 * to be equal: an approximation that is cheap is another answer.
 */
export function isClose(one: string, other: string): boolean {
  try {
    return areClose(JSON.parse(one), JSON.parse(other));
  } catch {
    return false;
  }
}

function areClose(one: unknown, other: unknown): boolean {
  if (typeof one === "number" && typeof other === "number") return areCloseNumbers(one, other);
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null)
    return one === other;
  const [ours, theirs] = [Object.entries(one), Object.entries(other)];
  return (
    Array.isArray(one) === Array.isArray(other) &&
    ours.length === theirs.length &&
    ours.every(([key, value], at) => key === theirs[at]?.[0] && areClose(value, theirs[at][1]))
  );
}

function areCloseNumbers(one: number, other: number): boolean {
  const apart = Math.abs(one - other);
  const whole = [one, other].filter(Number.isInteger).length;
  if (whole === 2) return apart === 0;
  return apart <= (whole === 1 ? ABSOLUTE : RELATIVE * Math.max(Math.abs(one), Math.abs(other)));
}
