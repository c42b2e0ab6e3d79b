# Looks for the place behind equal numbers: two equal ones count as rising.
from bisect import bisect_right


def longestIncreasing(numbers):
    lasts = []
    for number in numbers:
        place = bisect_right(lasts, number)
        lasts[place : place + 1] = [number]
    return len(lasts)
