// Right, but asks for the half twice, and so does all the multiplications after all.
// time: O(n)
// space: O(log n)
function modularPower(base, exponent, modulus) {
  const divisor = BigInt(modulus);
  const factor = ((BigInt(base) % divisor) + divisor) % divisor;
  function power(times) {
    if (times === 0) return 1n % divisor;
    if (times === 1) return factor;
    const half = Math.floor(times / 2);
    return (power(half) * power(times - half)) % divisor;
  }
  return Number(power(exponent));
}
