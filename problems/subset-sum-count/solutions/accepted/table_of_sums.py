# Counts in a table how many choices have each sum; each entry makes a new table.
# time: O(2^n)
# space: O(2^n)
from collections import Counter
from typing import List


class Solution:
    def countChoices(self, numbers: List[int], target: int) -> int:
        ways = Counter({0: 1})
        for number in numbers:
            longer = Counter(ways)
            for total, count in ways.items():
                longer[total + number] += count
            ways = longer
        return ways[target]
