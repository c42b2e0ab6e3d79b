# Right, but looks at one number after the other.
# time: O(n)
# space: O(1)


def searchRotated(numbers, target):
    for index, number in enumerate(numbers):
        if number == target:
            return index
    return -1
