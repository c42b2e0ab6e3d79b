# Sorts by the angle alone: of several points in one direction the order is left to chance.
from math import atan2


def convexHull(points):
    pivot = min(points, key=lambda point: (point[1], point[0]))
    others = [point for point in points if point != pivot]
    corners = [pivot]
    for x, y in sorted(others, key=lambda point: atan2(point[1] - pivot[1], point[0] - pivot[0])):
        while len(corners) > 1:
            (ax, ay), (bx, by) = corners[-2:]
            if (bx - ax) * (y - ay) - (by - ay) * (x - ax) > 0:
                break
            corners.pop()
        corners.append((x, y))
    return corners
