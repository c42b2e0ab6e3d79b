# Starts with 1 and never divides it when the exponent is 0: with modulus 1 that is no remainder.
def modularPower(base, exponent, modulus):
    result = 1
    base %= modulus
    while exponent:
        if exponent % 2:
            result = result * base % modulus
        base = base * base % modulus
        exponent //= 2
    return result
