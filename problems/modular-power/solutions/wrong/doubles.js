// Multiplies doubles: products beyond 2^53 are rounded.
function modularPower(base, exponent, modulus) {
  let result = 1 % modulus;
  let square = ((base % modulus) + modulus) % modulus;
  while (exponent > 0) {
    if (exponent % 2 === 1) result = (result * square) % modulus;
    square = (square * square) % modulus;
    exponent = Math.floor(exponent / 2);
  }
  return result;
}
