# Right, but multiplies as often as the exponent says.
# time: O(n)
# space: O(1)


def modularPower(base, exponent, modulus):
    result = 1 % modulus
    for _ in range(exponent):
        result = result * base % modulus
    return result
