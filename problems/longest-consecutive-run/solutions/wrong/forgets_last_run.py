# Looks at a run when it breaks off: the last one never does.
def longestRun(numbers):
    ordered = sorted(set(numbers))
    longest = run = min(1, len(ordered))
    for before, number in zip(ordered, ordered[1:]):
        if number == before + 1:
            run += 1
        else:
            longest = max(longest, run)
            run = 1
    return longest
