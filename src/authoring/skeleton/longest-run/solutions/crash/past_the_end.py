# Compares each number with the next one, and the last has none.
def longestRun(numbers):
    longest = run = 0
    for index in range(len(numbers)):
        run = run + 1 if numbers[index] == numbers[index + 1] else 1
        longest = max(longest, run)
    return longest
