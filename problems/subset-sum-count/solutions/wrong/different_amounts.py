# Collects choices by their amounts: equal entries are one to it.
from itertools import combinations


def countChoices(numbers, target):
    ordered = sorted(numbers)
    choices = {choice for size in range(len(ordered) + 1) for choice in combinations(ordered, size)}
    return sum(1 for choice in choices if sum(choice) == target)
