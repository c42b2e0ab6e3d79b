# Fills everything up to the lower one of the two highest walls, as if there were one basin only.
def rainBetweenWalls(heights):
    if len(heights) < 3:
        return 0
    first = heights.index(max(heights))
    rest = heights[:first] + heights[first + 1 :]
    second = max(rest)
    other = heights.index(second) if second != heights[first] else len(heights) - 1 - heights[::-1].index(second)
    between = heights[min(first, other) + 1 : max(first, other)]
    return sum(second - height for height in between)
