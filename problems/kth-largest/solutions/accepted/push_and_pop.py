# Pushes every bid, and pops the smallest as soon as there are more than k.
# time: O((n + k) log k)
# space: O(k)
import heapq
from typing import List


class Solution:
    def kthLargest(self, bids: List[int], k: int) -> int:
        rooms = []
        for bid in bids:
            heapq.heappush(rooms, bid)
            if len(rooms) > k:
                heapq.heappop(rooms)
        return rooms[0]
