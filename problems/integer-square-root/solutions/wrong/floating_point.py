# Trusts the floating-point root, which is rounded up to a whole number right below large squares.
import math


def integerSquareRoot(number):
    return int(math.sqrt(number))
