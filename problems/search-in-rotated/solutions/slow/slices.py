# Right, and halves the row at each step, but copies the half that it goes on with.
# time: O(n)
# space: O(n)


def searchRotated(numbers, target):
    if not numbers:
        return -1
    middle = len(numbers) // 2
    if numbers[middle] == target:
        return middle
    left, right = numbers[:middle], numbers[middle + 1 :]
    if left and left[0] < numbers[middle]:
        is_left = left[0] <= target < numbers[middle]
    else:
        is_left = not (right and numbers[middle] < target <= right[-1])
    found = searchRotated(left if is_left else right, target)
    return found if found == -1 or is_left else found + middle + 1
