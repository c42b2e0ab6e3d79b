# The sum of 0 to n, less the sum of what is there.
# time: O(n)
# space: O(1)
from typing import List


class Solution:
    def missingNumber(self, numbers: List[int]) -> int:
        n = len(numbers)
        return n * (n + 1) // 2 - sum(numbers)
