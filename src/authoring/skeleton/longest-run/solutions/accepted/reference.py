# Counts the run that it is in, and keeps the longest.
# time: O(n)
# space: O(1)
def longestRun(numbers):
    longest = run = 0
    before = None
    for number in numbers:
        run = run + 1 if number == before else 1
        longest = max(longest, run)
        before = number
    return longest
