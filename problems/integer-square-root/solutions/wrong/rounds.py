# Rounds to the nearest whole number instead of down.
def integerSquareRoot(number):
    return round(number**0.5)
