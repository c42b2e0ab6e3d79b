# Two binary searches: for the smallest number, then for target in the row as it was before.
# time: O(log n)
# space: O(1)
from typing import List


class Solution:
    def searchRotated(self, numbers: List[int], target: int) -> int:
        if not numbers:
            return -1
        low, high = 0, len(numbers) - 1
        while low < high:
            middle = (low + high) // 2
            if numbers[middle] > numbers[high]:
                low = middle + 1
            else:
                high = middle
        turn = low
        low, high = 0, len(numbers)
        while low < high:
            middle = (low + high) // 2
            if numbers[(middle + turn) % len(numbers)] < target:
                low = middle + 1
            else:
                high = middle
        position = (low + turn) % len(numbers)
        return position if numbers[position] == target else -1
