# Python has it: for numbers below 2^64 a fixed few steps, without a loop.
# time: O(1)
# space: O(1)
from math import isqrt


def integerSquareRoot(number):
    return isqrt(number)
