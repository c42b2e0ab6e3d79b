# Looks for a gap among 0 to n - 1, and says 0 where there is none.
def missingNumber(numbers):
    for number in range(len(numbers)):
        if number not in numbers:
            return number
    return 0
