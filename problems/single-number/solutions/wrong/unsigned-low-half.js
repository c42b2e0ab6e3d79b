// Puts the two halves together without making the lower one unsigned.
function singleNumber(numbers) {
  const half = (part) => {
    let once = 0;
    let twice = 0;
    for (const number of numbers) {
      once = (once ^ part(number)) & ~twice;
      twice = (twice ^ part(number)) & ~once;
    }
    return once;
  };
  return half((number) => Math.trunc(number / 2 ** 32)) * 2 ** 32 + half((number) => number | 0);
}
