# Chooses each entry or leaves it, and looks at the sum after the last one.
# time: O(2^n)


def countChoices(numbers, target):
    def ways(index, missing):
        if index == len(numbers):
            return 1 if missing == 0 else 0
        return ways(index + 1, missing) + ways(index + 1, missing - numbers[index])

    return ways(0, target)
