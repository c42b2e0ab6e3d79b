# Never considers choosing nothing.
from itertools import combinations


def countChoices(numbers, target):
    count = 0
    for size in range(1, len(numbers) + 1):
        count += sum(1 for choice in combinations(numbers, size) if sum(choice) == target)
    return count
