# Pushes every score, and pops the smallest as soon as there are more than k.
# space: O(k)
import heapq
from typing import List


class Solution:
    def kthLargest(self, heats: List[List[int]]) -> int:
        final = []
        for heat in heats:
            for score in heat:
                heapq.heappush(final, score)
                if len(final) > len(heat):
                    heapq.heappop(final)
        return final[0]
