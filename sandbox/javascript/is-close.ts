/** How far apart two engines' mathematics may be, relative to the numbers. */
const TOLERANCE = 1e-9;

const NUMBER = /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/gi;

/** Whether two texts of the notation are the same but for the last digits of floats. */
export function isClose(one: string, other: string): boolean {
  const [ours, theirs] = [one.match(NUMBER) ?? [], other.match(NUMBER) ?? []];
  if (ours.length !== theirs.length) return false;
  if (one.replace(NUMBER, "0") !== other.replace(NUMBER, "0")) return false;
  return ours.every((text, at) => {
    const [a, b] = [Number(text), Number(theirs[at])];
    return text === theirs[at] || Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
  });
}
