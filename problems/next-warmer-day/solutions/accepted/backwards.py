# From the last day to the first, jumping along the answers that are known already.
# time: O(n)
# space: O(n)
from typing import List


class Solution:
    def daysUntilWarmer(self, temperatures: List[int]) -> List[int]:
        waits = [0] * len(temperatures)
        for day in range(len(temperatures) - 2, -1, -1):
            later = day + 1
            while temperatures[later] <= temperatures[day]:
                if waits[later] == 0:
                    break
                later += waits[later]
            else:
                waits[day] = later - day
        return waits
