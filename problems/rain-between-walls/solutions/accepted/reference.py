# Two pointers: the side whose highest wall is lower knows its level, whatever stands between.
# time: O(n)
# space: O(1)


def rainBetweenWalls(heights):
    left, right = 0, len(heights) - 1
    left_rim = right_rim = water = 0
    while left <= right:
        if left_rim <= right_rim:
            left_rim = max(left_rim, heights[left])
            water += left_rim - heights[left]
            left += 1
        else:
            right_rim = max(right_rim, heights[right])
            water += right_rim - heights[right]
            right -= 1
    return water
