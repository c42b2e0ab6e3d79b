# A set, and a walk upwards from each number that begins a run.
# time: O(n)
# space: O(n)


def longestRun(numbers):
    present = set(numbers)
    longest = 0
    for first in present:
        if first - 1 in present:
            continue
        end = first + 1
        while end in present:
            end += 1
        longest = max(longest, end - first)
    return longest
