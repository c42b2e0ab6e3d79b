# Right, but walks along the run from each of its numbers.
# time: O(n^2)
# space: O(1)
def longestRun(numbers):
    longest = 0
    for start in range(len(numbers)):
        end = start
        while end < len(numbers) and numbers[end] == numbers[start]:
            end += 1
        longest = max(longest, end - start)
    return longest
