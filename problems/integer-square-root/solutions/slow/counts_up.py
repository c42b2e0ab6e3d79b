# Right, but tries one side after the other.
# time: O(sqrt(n))
# space: O(1)


def integerSquareRoot(number):
    root = 0
    while (root + 1) * (root + 1) <= number:
        root += 1
    return root
