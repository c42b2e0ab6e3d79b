# Right, but looks along all walls to both sides, for each wall anew.
# time: O(n^2)
# space: O(n)


def rainBetweenWalls(heights):
    water = 0
    for index, height in enumerate(heights):
        water += min(max(heights[: index + 1]), max(heights[index:])) - height
    return water
