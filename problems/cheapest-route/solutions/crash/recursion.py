# Tries every way with a call for each town on it: a long one is deeper than Python's stack.
def cheapestRoute(towns, roads, start, goal):
    beside = [[] for _ in range(towns)]
    for one, other, toll in roads:
        beside[one].append((other, toll))
        beside[other].append((one, toll))
    costs = [float("inf")] * towns

    def drive(town, cost):
        if cost >= costs[town]:
            return
        costs[town] = cost
        for other, toll in beside[town]:
            drive(other, cost + toll)

    drive(start, 0)
    return -1 if costs[goal] == float("inf") else costs[goal]
