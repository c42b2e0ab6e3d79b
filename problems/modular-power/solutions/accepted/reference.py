# Squares the base for each bit of the exponent, from the lowest.
# time: O(log n)
# space: O(1)


def modularPower(base, exponent, modulus):
    result = 1 % modulus
    base %= modulus
    while exponent > 0:
        if exponent & 1:
            result = result * base % modulus
        base = base * base % modulus
        exponent >>= 1
    return result
