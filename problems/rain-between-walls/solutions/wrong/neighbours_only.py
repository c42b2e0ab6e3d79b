# Looks at the two walls beside each, not at the highest ones on either side.
def rainBetweenWalls(heights):
    water = 0
    for index in range(1, len(heights) - 1):
        level = min(max(heights[index - 1], heights[index]), max(heights[index + 1], heights[index]))
        water += level - heights[index]
    return water
