# Right, but cuts one corner off after the other, and copies those that are left each time.
# time: O(n^2)
# space: O(n)


def polygonArea(corners):
    twice = 0.0
    while len(corners) > 2:
        (ax, ay), (bx, by), (cx, cy) = corners[:3]
        twice += (bx - ax) * (cy - ay) - (cx - ax) * (by - ay)
        corners = [corner for index, corner in enumerate(corners) if index != 1]
    return abs(twice) / 2
