# Stops when one number is left, without looking at it.
def searchRotated(numbers, target):
    low, high = 0, len(numbers) - 1
    while low < high:
        middle = (low + high) // 2
        if numbers[middle] == target:
            return middle
        if numbers[low] <= numbers[middle]:
            if numbers[low] <= target < numbers[middle]:
                high = middle - 1
            else:
                low = middle + 1
        elif numbers[middle] < target <= numbers[high]:
            low = middle + 1
        else:
            high = middle - 1
    return -1
