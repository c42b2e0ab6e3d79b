# Triangles with the first corner, each with the sign of its direction. Moved to that corner first, so that no digits are lost.
# time: O(n)
# space: O(1)


def polygonArea(corners):
    x0, y0 = corners[0]
    twice = 0.0
    for index in range(1, len(corners) - 1):
        ax, ay = corners[index]
        bx, by = corners[index + 1]
        twice += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0)
    return abs(twice) / 2
