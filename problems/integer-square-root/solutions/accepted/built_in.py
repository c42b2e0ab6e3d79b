# Python has it.
# time: O(log n)
# space: O(1)
from math import isqrt


def integerSquareRoot(number):
    return isqrt(number)
