# Binary search for the first root that is too large.
# time: O(log n)
# space: O(1)


def integerSquareRoot(number):
    low, high = 0, number + 1
    while high - low > 1:
        middle = (low + high) // 2
        if middle * middle <= number:
            low = middle
        else:
            high = middle
    return low
