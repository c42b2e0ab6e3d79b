# Whole numbers of quarters are exact, however far away the plot is.
# time: O(n)
# space: O(n)
from typing import List, Tuple


class Solution:
    def polygonArea(self, corners: List[Tuple[float, float]]) -> float:
        quarters = [(int(x * 4), int(y * 4)) for x, y in corners]
        twice = 0
        for (ax, ay), (bx, by) in zip(quarters, quarters[1:] + quarters[:1]):
            twice += ax * by - bx * ay
        return abs(twice) / 32
