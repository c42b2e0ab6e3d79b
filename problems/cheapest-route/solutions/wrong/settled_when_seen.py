# Settles a town when it is first seen instead of when it comes off the heap.
from heapq import heappop, heappush


def cheapestRoute(towns, roads, start, goal):
    beside = [[] for _ in range(towns)]
    for one, other, toll in roads:
        beside[one].append((other, toll))
        beside[other].append((one, toll))
    seen = {start}
    heap = [(0, start)]
    while heap:
        cost, town = heappop(heap)
        if town == goal:
            return cost
        for other, toll in beside[town]:
            if other not in seen:
                seen.add(other)
                heappush(heap, (cost + toll, other))
    return -1
