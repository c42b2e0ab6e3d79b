# Looks at the first number without asking whether there is one.
def searchRotated(numbers, target):
    first = numbers[0]
    low, high = 0, len(numbers)
    while low < high:
        middle = (low + high) // 2
        value = numbers[middle]
        if (value >= first) != (target >= first):
            value = float("inf") if target >= first else float("-inf")
        if value < target:
            low = middle + 1
        else:
            high = middle
    return low if low < len(numbers) and numbers[low] == target else -1
