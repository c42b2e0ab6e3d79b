# Begins with a run of one, which an empty list does not have.
def longestRun(numbers):
    longest = run = 1
    for one, other in zip(numbers, numbers[1:]):
        run = run + 1 if one == other else 1
        longest = max(longest, run)
    return longest
