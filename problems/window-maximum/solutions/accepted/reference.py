# A deque of positions whose numbers fall: what a later number tops can never be shown again.
# time: O(n)
# space: O(n)
from collections import deque


def windowMaximum(numbers, width):
    candidates = deque()
    shown = []
    for index, number in enumerate(numbers):
        while candidates and numbers[candidates[-1]] <= number:
            candidates.pop()
        candidates.append(index)
        if candidates[0] == index - width:
            candidates.popleft()
        if index >= width - 1:
            shown.append(numbers[candidates[0]])
    return shown
