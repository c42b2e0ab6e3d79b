# Answers with the longest that ends with the last number.
def longestIncreasing(numbers):
    if not numbers:
        return 0
    longest = [1] * len(numbers)
    for index, number in enumerate(numbers):
        for before in range(index):
            if numbers[before] < number:
                longest[index] = max(longest[index], longest[before] + 1)
    return longest[-1]
