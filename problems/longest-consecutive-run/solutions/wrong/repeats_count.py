# Sorts and compares neighbours: an equal neighbour makes the run longer.
def longestRun(numbers):
    ordered = sorted(numbers)
    longest = run = 0
    for index, number in enumerate(ordered):
        run = run + 1 if index > 0 and number - ordered[index - 1] <= 1 else 1
        longest = max(longest, run)
    return longest
