# Walks towards the highest wall from either side: on the way the level is the highest wall passed.
# time: O(n)
# space: O(1)
from typing import List


class Solution:
    def rainBetweenWalls(self, heights: List[int]) -> int:
        if not heights:
            return 0
        top = heights.index(max(heights))
        return self.towards(heights, range(top)) + self.towards(heights, range(len(heights) - 1, top, -1))

    def towards(self, heights: List[int], path: range) -> int:
        rim = water = 0
        for index in path:
            rim = max(rim, heights[index])
            water += rim - heights[index]
        return water
