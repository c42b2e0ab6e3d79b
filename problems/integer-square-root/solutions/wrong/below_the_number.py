# Searches below half the number, where the root of 1 is not.
def integerSquareRoot(number):
    low, high = 0, number // 2
    while low < high:
        middle = (low + high + 1) // 2
        if middle * middle <= number:
            low = middle
        else:
            high = middle - 1
    return low
