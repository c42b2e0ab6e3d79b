# Right and in linear time, but puts all numbers into a set.
# time: O(n)
# space: O(n)


def missingNumber(numbers):
    there = set(numbers)
    number = 0
    while number in there:
        number += 1
    return number
