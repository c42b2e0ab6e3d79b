# As a method of a class Solution: every road goes onto the heap, and a town is settled when it first comes off.
# No class of time is claimed: what the heap adds is a logarithm, and too little to be told from a line.
# space: O(v + e)
from heapq import heappop, heappush
from typing import List, Tuple


class Solution:
    def cheapestRoute(self, towns: int, roads: List[Tuple[int, int, int]], start: int, goal: int) -> int:
        beside = [[] for _ in range(towns)]
        for one, other, toll in roads:
            beside[one].append((toll, other))
            beside[other].append((toll, one))
        settled = [-1] * towns
        heap = [(0, start)]
        while heap and settled[goal] == -1:
            cost, town = heappop(heap)
            if settled[town] != -1:
                continue
            settled[town] = cost
            for toll, other in beside[town]:
                if settled[other] == -1:
                    heappush(heap, (cost + toll, other))
        return settled[goal]
