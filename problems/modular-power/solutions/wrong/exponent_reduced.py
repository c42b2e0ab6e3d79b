# Reduces the exponent by Fermat's little theorem, as if every modulus were a prime that does not divide the base.
def modularPower(base, exponent, modulus):
    return pow(base, exponent % (modulus - 1), modulus) if modulus > 1 else 0
