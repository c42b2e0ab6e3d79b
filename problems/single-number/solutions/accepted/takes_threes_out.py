# Lets bits move from once to twice, and takes out those that have been seen three times.
# time: O(n)
# space: O(1)
from typing import List


class Solution:
    def singleNumber(self, numbers: List[int]) -> int:
        once, twice = 0, 0
        for number in numbers:
            twice |= once & number
            once ^= number
            thrice = once & twice
            once ^= thrice
            twice ^= thrice
        return once
