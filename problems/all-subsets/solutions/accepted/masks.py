# Each number from 0 to 2^n - 1 says which marbles are taken; a set of tuples of the sorted numbers drops what is alike.
# time: O(n * 2^n)
from typing import List


class Solution:
    def allSubsets(self, numbers: List[int]) -> List[List[int]]:
        ordered = sorted(numbers)
        handfuls = set()
        for mask in range(1 << len(ordered)):
            handfuls.add(tuple([number for at, number in enumerate(ordered) if mask >> at & 1]))
        return [list(handful) for handful in handfuls]
