# Breadth first: takes the way with the fewest roads for the cheapest.
from collections import deque


def cheapestRoute(towns, roads, start, goal):
    beside = [[] for _ in range(towns)]
    for one, other, toll in roads:
        beside[one].append((other, toll))
        beside[other].append((one, toll))
    costs = {start: 0}
    queue = deque([start])
    while queue:
        town = queue.popleft()
        for other, toll in beside[town]:
            if other not in costs:
                costs[other] = costs[town] + toll
                queue.append(other)
    return costs.get(goal, -1)
