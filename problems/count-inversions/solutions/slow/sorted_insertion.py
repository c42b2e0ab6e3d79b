# Right, but looks for the place of each number among those before it from the end.
# time: O(n^2)
# space: O(n)


def countInversions(numbers):
    ordered = []
    count = 0
    for number in numbers:
        at = len(ordered)
        while at > 0 and ordered[at - 1] > number:
            at -= 1
        count += len(ordered) - at
        ordered.insert(at, number)
    return count
