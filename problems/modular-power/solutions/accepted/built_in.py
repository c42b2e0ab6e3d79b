# Python's pow takes a modulus.
# time: O(log n)
# space: O(1)


def modularPower(base, exponent, modulus):
    return pow(base, exponent, modulus)
