# Takes the right one of two equal numbers first: `<` for `<=` counts them as a pair.
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
        while at < len(left) and left[at] < value:
            at += 1
        count += len(left) - at
    return count
