# Exclusive or of all that should be there and all that are: everything but the missing one is in it twice.
# time: O(n)
# space: O(1)


def missingNumber(numbers):
    missing = len(numbers)
    for index, number in enumerate(numbers):
        missing ^= index ^ number
    return missing
