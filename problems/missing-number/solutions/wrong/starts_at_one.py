# Looks for the first gap from 1 on, as if 0 could not be missing.
def missingNumber(numbers):
    number = 1
    while number in numbers:
        number += 1
    return number
