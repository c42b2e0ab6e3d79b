# Takes the first wall's height without asking whether there is one.
def rainBetweenWalls(heights):
    left, right = 0, len(heights) - 1
    left_rim, right_rim = heights[left], heights[right]
    water = 0
    while left < right:
        if left_rim < right_rim:
            left += 1
            left_rim = max(left_rim, heights[left])
            water += left_rim - heights[left]
        else:
            right -= 1
            right_rim = max(right_rim, heights[right])
            water += right_rim - heights[right]
    return water
