# Empties the water at each peak that is no lower than the last rim; what stands behind the highest wall is never counted.
def rainBetweenWalls(heights):
    water = held = 0
    rim = heights[0] if heights else 0
    for height in heights[1:]:
        if height >= rim:
            water += held
            held = 0
            rim = height
        else:
            held += rim - height
    return water
