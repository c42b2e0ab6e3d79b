# Sorts and compares neighbours: an equal neighbour begins a new run.
def longestRun(numbers):
    if not numbers:
        return 0
    ordered = sorted(numbers)
    longest = run = 1
    for before, number in zip(ordered, ordered[1:]):
        run = run + 1 if number == before + 1 else 1
        longest = max(longest, run)
    return longest
