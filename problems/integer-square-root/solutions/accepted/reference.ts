// A guess in floating point, put right by one where it was rounded up.
// time: O(1)
// space: O(1)
function integerSquareRoot(number: number): number {
  const guess: number = Math.floor(Math.sqrt(number));
  return guess * guess > number ? guess - 1 : guess;
}
