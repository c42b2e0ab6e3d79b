# Trusts that there always is a pair, and looks for what is not there.
def pairWithSum(numbers, target):
    for index, value in enumerate(numbers):
        rest = numbers[index + 1 :]
        if target - value in rest:
            return [index, index + 1 + rest.index(target - value)]
    raise ValueError("no pair")
