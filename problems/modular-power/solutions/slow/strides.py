# Right, but goes in strides of as many multiplications as there are strides.
# time: O(sqrt(n))
# space: O(1)
from math import isqrt


def modularPower(base, exponent, modulus):
    length = max(1, isqrt(exponent))
    stride = multiplied(1 % modulus, base, length, modulus)
    result = multiplied(1 % modulus, stride, exponent // length, modulus)
    return multiplied(result, base, exponent % length, modulus)


def multiplied(start, factor, times, modulus):
    result = start
    while times > 0:
        result = result * factor % modulus
        times -= 1
    return result
