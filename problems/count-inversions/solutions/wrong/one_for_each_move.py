# Counts one whenever the right half is ahead, not one for each that it passes.
def countInversions(numbers):
    if len(numbers) < 2:
        return 0
    middle = len(numbers) // 2
    left, right = numbers[:middle], numbers[middle:]
    count = countInversions(left) + countInversions(right)
    left.sort()
    right.sort()
    at = 0
    for value in right:
        while at < len(left) and left[at] <= value:
            at += 1
        count += at < len(left)
    return count
