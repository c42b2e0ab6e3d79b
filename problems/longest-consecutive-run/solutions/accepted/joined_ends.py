# Keeps the length of each run at both of its ends, and joins the runs beside every new number.
# time: O(n)
# space: O(n)
from typing import List


class Solution:
    def longestRun(self, numbers: List[int]) -> int:
        length = {}
        longest = 0
        for number in numbers:
            if number in length:
                continue
            below = length.get(number - 1, 0)
            above = length.get(number + 1, 0)
            joined = below + 1 + above
            length[number] = joined
            length[number - below] = joined
            length[number + above] = joined
            longest = max(longest, joined)
        return longest
