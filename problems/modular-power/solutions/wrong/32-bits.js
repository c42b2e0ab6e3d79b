// Takes the exponent apart with bit operators, which see 32 bits of it.
function modularPower(base, exponent, modulus) {
  const divisor = BigInt(modulus);
  let square = ((BigInt(base) % divisor) + divisor) % divisor;
  let result = 1n % divisor;
  for (let rest = exponent >>> 0; rest > 0; rest >>>= 1) {
    if (rest & 1) result = (result * square) % divisor;
    square = (square * square) % divisor;
  }
  return Number(result);
}
