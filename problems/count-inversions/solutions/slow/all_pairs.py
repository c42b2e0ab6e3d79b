# Right, but looks at every pair.
# time: O(n^2)
# space: O(1)


def countInversions(numbers):
    count = 0
    for i in range(len(numbers)):
        for j in range(i + 1, len(numbers)):
            if numbers[i] > numbers[j]:
                count += 1
    return count
