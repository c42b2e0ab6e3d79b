# A heap of towns by what it costs to come there; what was reached for less already is passed over.
# No class of time is claimed: what the heap adds is a logarithm, and too little to be told from a line.
# space: O(v + e)
from heapq import heappop, heappush


def cheapestRoute(towns, roads, start, goal):
    beside = [[] for _ in range(towns)]
    for one, other, toll in roads:
        beside[one].append((other, toll))
        beside[other].append((one, toll))
    costs = [float("inf")] * towns
    costs[start] = 0
    heap = [(0, start)]
    while heap:
        cost, town = heappop(heap)
        if town == goal:
            return cost
        if cost > costs[town]:
            continue
        for other, toll in beside[town]:
            if cost + toll < costs[other]:
                costs[other] = cost + toll
                heappush(heap, (cost + toll, other))
    return -1
