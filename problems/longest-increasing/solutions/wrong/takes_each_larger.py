# Greedy: begins anew with every number, and then takes each that is larger than the last.
def longestIncreasing(numbers):
    longest = 0
    for start, last in enumerate(numbers):
        length = 1
        for number in numbers[start + 1 :]:
            if number > last:
                last = number
                length += 1
        longest = max(longest, length)
    return longest
