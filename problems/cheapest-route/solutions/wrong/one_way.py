# Takes the roads for one-way streets.
from heapq import heappop, heappush


def cheapestRoute(towns, roads, start, goal):
    beside = [[] for _ in range(towns)]
    for one, other, toll in roads:
        beside[one].append((other, toll))
    settled = set()
    heap = [(0, start)]
    while heap:
        cost, town = heappop(heap)
        if town == goal:
            return cost
        if town in settled:
            continue
        settled.add(town)
        for other, toll in beside[town]:
            heappush(heap, (cost + toll, other))
    return -1
