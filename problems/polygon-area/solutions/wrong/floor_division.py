# Halves with floor division, which drops halves of floats as well.
def polygonArea(corners):
    x0, y0 = corners[0]
    near = [(x - x0, y - y0) for x, y in corners]
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in zip(near, near[1:] + near[:1]))) // 2
