// Two masks that count to three, for the lower and the upper half of the bits, after moving all numbers above 0.
// time: O(n)
// space: O(1)
const LEAST = -1_000_000_000_000;
const HALF: number = 2 ** 21;

function singleNumber(numbers: readonly number[]): number {
  const low = single(numbers, (number) => (number - LEAST) % HALF);
  const high = single(numbers, (number) => Math.floor((number - LEAST) / HALF));
  return high * HALF + low + LEAST;
}

function single(numbers: readonly number[], part: (number: number) => number): number {
  let [once, twice]: [number, number] = [0, 0];
  for (const number of numbers) {
    once = (once ^ part(number)) & ~twice;
    twice = (twice ^ part(number)) & ~once;
  }
  return once;
}
