// Right, but builds each power of two anew from 1.
// time: O(log^2 n)
// space: O(1)
function integerSquareRoot(number) {
  let bits = 0;
  while (powerOfTwo(bits) <= Math.sqrt(number)) bits++;
  let root = 0;
  for (let bit = bits; bit >= 0; bit--) {
    const next = root + powerOfTwo(bit);
    if (next <= 94906265 && next * next <= number) root = next;
  }
  return root;
}

function powerOfTwo(exponent) {
  let power = 1;
  for (let times = 0; times < exponent; times++) power *= 2;
  return power;
}
