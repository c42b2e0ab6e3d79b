# A call for each number that is left: a long rise is deeper than Python's stack.
from functools import cache


def longestIncreasing(numbers):
    @cache
    def longest_from(index):
        following = range(index + 1, len(numbers))
        return 1 + max((longest_from(next) for next in following if numbers[next] > numbers[index]), default=0)

    return max(map(longest_from, range(len(numbers))), default=0)
