// From the highest bit down: square, and multiply where the bit is set.
// time: O(log n)
// space: O(1)
function modularPower(base: number, exponent: number, modulus: number): number {
  const divisor = BigInt(modulus);
  const factor: bigint = ((BigInt(base) % divisor) + divisor) % divisor;
  let result: bigint = 1n % divisor;
  for (const bit of exponent.toString(2)) {
    result = (result * result) % divisor;
    if (bit === "1") result = (result * factor) % divisor;
  }
  return Number(result);
}
