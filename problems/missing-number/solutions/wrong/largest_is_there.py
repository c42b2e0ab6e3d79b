# Takes the largest number that is there for n.
def missingNumber(numbers):
    n = max(numbers, default=0)
    return n * (n + 1) // 2 - sum(numbers)
