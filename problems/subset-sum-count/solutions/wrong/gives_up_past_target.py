# Gives up as soon as the sum is past the target, as if no entry were negative.
def countChoices(numbers, target):
    def ways(index, total):
        if total > target:
            return 0
        if index == len(numbers):
            return 1 if total == target else 0
        return ways(index + 1, total) + ways(index + 1, total + numbers[index])

    return ways(0, 0)
