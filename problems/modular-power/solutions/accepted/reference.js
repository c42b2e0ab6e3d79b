// BigInt for the products, since they go beyond 2^53.
// time: O(log n)
// space: O(1)
function modularPower(base, exponent, modulus) {
  const divisor = BigInt(modulus);
  let square = ((BigInt(base) % divisor) + divisor) % divisor;
  let result = 1n % divisor;
  for (let rest = BigInt(exponent); rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % divisor;
    square = (square * square) % divisor;
  }
  return Number(result);
}
