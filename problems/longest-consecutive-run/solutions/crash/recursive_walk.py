# Follows a run by recursion, a call for each of its numbers: long runs go past Python's limit.
def longestRun(numbers):
    present = set(numbers)

    def length_from(number):
        return 1 + length_from(number + 1) if number in present else 0

    return max((length_from(number) for number in present if number - 1 not in present), default=0)
