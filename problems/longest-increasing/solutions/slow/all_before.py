# Right, but looks at all numbers before each.
# time: O(n^2)
# space: O(n)


def longestIncreasing(numbers):
    longest = []
    for number in numbers:
        below = [length for other, length in zip(numbers, longest) if other < number]
        longest.append(max(below, default=0) + 1)
    return max(longest, default=0)
