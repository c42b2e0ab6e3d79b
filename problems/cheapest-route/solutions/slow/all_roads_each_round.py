# Right, but drives all roads as often as there are towns.
# time: O(v * e)


def cheapestRoute(towns, roads, start, goal):
    costs = [float("inf")] * towns
    costs[start] = 0
    for _ in range(towns):
        for one, other, toll in roads:
            if costs[one] + toll < costs[other]:
                costs[other] = costs[one] + toll
            elif costs[other] + toll < costs[one]:
                costs[one] = costs[other] + toll
    return -1 if costs[goal] == float("inf") else costs[goal]
