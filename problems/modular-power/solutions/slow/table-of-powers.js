// Right, but writes down a table of powers that is as long as the root of the exponent.
// time: O(sqrt(n))
// space: O(sqrt(n))
function modularPower(base, exponent, modulus) {
  const divisor = BigInt(modulus);
  const factor = ((BigInt(base) % divisor) + divisor) % divisor;
  const length = Math.floor(Math.sqrt(exponent)) + 1;
  const powers = [1n % divisor];
  while (powers.length <= length) powers.push((powers.at(-1) * factor) % divisor);
  let result = powers[exponent % length];
  for (let strides = Math.floor(exponent / length); strides > 0; strides--) {
    result = (result * powers[length]) % divisor;
  }
  return Number(result);
}
