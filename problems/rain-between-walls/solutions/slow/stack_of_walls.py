# Right and in linear time, but keeps the walls that still wait for a higher one on a stack.
# time: O(n)
# space: O(n)


def rainBetweenWalls(heights):
    waiting = []
    water = 0
    for index, height in enumerate(heights):
        while waiting and heights[waiting[-1]] < height:
            bottom = heights[waiting.pop()]
            if waiting:
                width = index - waiting[-1] - 1
                water += width * (min(height, heights[waiting[-1]]) - bottom)
        waiting.append(index)
    return water
