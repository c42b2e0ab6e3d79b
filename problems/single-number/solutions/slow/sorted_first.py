# Right, but sorts the numbers.
# time: O(n log n)
# space: O(n)


def singleNumber(numbers):
    ordered = sorted(numbers)
    for index in range(0, len(ordered) - 1, 3):
        if ordered[index] != ordered[index + 1]:
            return ordered[index]
    return ordered[-1]
