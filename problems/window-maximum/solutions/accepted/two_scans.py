# Cuts the list into blocks of `width`: a window is the end of one block and the beginning of the next.
# time: O(n)
# space: O(n)
from typing import List


class Solution:
    def windowMaximum(self, numbers: List[int], width: int) -> List[int]:
        size = len(numbers)
        from_start = list(numbers)
        for index in range(1, size):
            if index % width != 0:
                from_start[index] = max(from_start[index], from_start[index - 1])
        to_end = list(numbers)
        for index in range(size - 2, -1, -1):
            if (index + 1) % width != 0:
                to_end[index] = max(to_end[index], to_end[index + 1])
        return [max(to_end[first], from_start[first + width - 1]) for first in range(size - width + 1)]
