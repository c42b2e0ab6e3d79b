// Two masks that count to three, for the lower 32 bits and for those above them.
// time: O(n)
// space: O(1)
const WORD = 2 ** 32;

function singleNumber(numbers) {
  let lowOnce = 0;
  let lowTwice = 0;
  let highOnce = 0;
  let highTwice = 0;
  for (const number of numbers) {
    const high = Math.floor(number / WORD);
    const low = (number - high * WORD) | 0;
    lowOnce = (lowOnce ^ low) & ~lowTwice;
    lowTwice = (lowTwice ^ low) & ~lowOnce;
    highOnce = (highOnce ^ high) & ~highTwice;
    highTwice = (highTwice ^ high) & ~highOnce;
  }
  return highOnce * WORD + (lowOnce >>> 0);
}
