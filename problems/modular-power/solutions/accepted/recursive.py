# Halves the exponent in a recursion.
# time: O(log n)
# space: O(log n)
class Solution:
    def modularPower(self, base: int, exponent: int, modulus: int) -> int:
        if exponent == 0:
            return 1 % modulus
        half = self.modularPower(base, exponent // 2, modulus)
        power = half * half
        return (power * base if exponent % 2 else power) % modulus
