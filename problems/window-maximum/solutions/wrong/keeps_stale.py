# Lets a number leave the window one step too late.
from collections import deque


def windowMaximum(numbers, width):
    candidates = deque()
    shown = []
    for index, number in enumerate(numbers):
        if candidates and candidates[0] < index - width:
            candidates.popleft()
        while candidates and numbers[candidates[-1]] <= number:
            candidates.pop()
        candidates.append(index)
        if index >= width - 1:
            shown.append(numbers[candidates[0]])
    return shown
