// Uses the two masks on numbers whose operators see 32 bits.
function singleNumber(numbers) {
  let once = 0;
  let twice = 0;
  for (const number of numbers) {
    once = (once ^ number) & ~twice;
    twice = (twice ^ number) & ~once;
  }
  return once;
}
