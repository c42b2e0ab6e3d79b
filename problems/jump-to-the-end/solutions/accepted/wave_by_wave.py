# Wave by wave: the stones that are reached with one more jump lie next to those before.
# time: O(n)
# space: O(1)
from typing import List


class Solution:
    def fewestJumps(self, reaches: List[int]) -> int:
        first = last = jumps = 0
        while last < len(reaches) - 1:
            farthest = last
            for index in range(first, last + 1):
                if index + reaches[index] > farthest:
                    farthest = index + reaches[index]
            if farthest == last:
                return -1
            first, last = last + 1, farthest
            jumps += 1
        return jumps
