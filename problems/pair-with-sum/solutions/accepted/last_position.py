# Two passes: the last position of every value first, then a partner that stands elsewhere.
# time: O(n)
# space: O(n)
from typing import List


class Solution:
    def pairWithSum(self, numbers: List[int], target: int) -> List[int]:
        last = {value: index for index, value in enumerate(numbers)}
        for index, value in enumerate(numbers):
            other = last.get(target - value, index)
            if other != index:
                return [index, other]
        return []
