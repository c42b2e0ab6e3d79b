// Forgets that % keeps the sign of what is divided.
function modularPower(base, exponent, modulus) {
  const divisor = BigInt(modulus);
  let square = BigInt(base);
  let result = 1n % divisor;
  for (let rest = BigInt(exponent); rest > 0n; rest /= 2n) {
    if (rest % 2n === 1n) result = (result * square) % divisor;
    square = (square * square) % divisor;
  }
  return Number(result);
}
