# Right, but adds the entries of each choice up anew.
# time: O(n * 2^n)


def countChoices(numbers, target):
    count = 0
    for mask in range(1 << len(numbers)):
        total = 0
        for index in range(len(numbers)):
            if mask >> index & 1:
                total += numbers[index]
        if total == target:
            count += 1
    return count
