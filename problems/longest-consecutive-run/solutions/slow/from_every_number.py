# Right, but walks upwards from every number, not only from those that begin a run.
# time: O(n^2)
# space: O(n)


def longestRun(numbers):
    present = set(numbers)
    longest = 0
    for first in present:
        length = 1
        while first + length in present:
            length += 1
        longest = max(longest, length)
    return longest
