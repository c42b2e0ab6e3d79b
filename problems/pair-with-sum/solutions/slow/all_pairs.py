# Right, but tries every pair.
# time: O(n^2)
# space: O(1)


def pairWithSum(numbers, target):
    for i in range(len(numbers)):
        for j in range(i + 1, len(numbers)):
            if numbers[i] + numbers[j] == target:
                return [i, j]
    return []
