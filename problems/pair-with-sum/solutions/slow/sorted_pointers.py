# Right, but sorts the positions by their values.
# time: O(n log n)
# space: O(n)


def pairWithSum(numbers, target):
    order = sorted(range(len(numbers)), key=lambda index: numbers[index])
    low, high = 0, len(order) - 1
    while low < high:
        total = numbers[order[low]] + numbers[order[high]]
        if total == target:
            return [order[low], order[high]]
        if total < target:
            low += 1
        else:
            high -= 1
    return []
