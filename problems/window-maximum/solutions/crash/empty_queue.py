# Drops numbers that leave from the front of the queue after it was emptied from behind.
from collections import deque


def windowMaximum(numbers, width):
    candidates = deque()
    shown = []
    for index, number in enumerate(numbers):
        while candidates and numbers[candidates[-1]] <= number:
            candidates.pop()
        if index >= width and candidates[0] == index - width:
            candidates.popleft()
        candidates.append(index)
        if index >= width - 1:
            shown.append(numbers[candidates[0]])
    return shown
