# For each length the smallest number with which it can end; a binary search finds where the next number belongs.
# time: O(n log n)
# space: O(n)


def longestIncreasing(numbers):
    lasts = []
    for number in numbers:
        low, high = 0, len(lasts)
        while low < high:
            middle = (low + high) // 2
            if lasts[middle] < number:
                low = middle + 1
            else:
                high = middle
        if low == len(lasts):
            lasts.append(number)
        else:
            lasts[low] = number
    return len(lasts)
