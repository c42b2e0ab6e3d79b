# Right, but searches the list for every number.
# time: O(n^2)
# space: O(1)


def missingNumber(numbers):
    number = 0
    while number in numbers:
        number += 1
    return number
