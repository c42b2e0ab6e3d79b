# Right, but looks through all points for each next corner.
# time: O(n^2)
# space: O(n)


def convexHull(points):
    start = min(points)
    corners = [start]
    while True:
        ax, ay = corners[-1]
        bx, by = corners[-1]
        for x, y in points:
            turn = (bx - ax) * (y - ay) - (by - ay) * (x - ax)
            further = abs(x - ax) + abs(y - ay) > abs(bx - ax) + abs(by - ay)
            if (bx, by) == (ax, ay) or turn < 0 or (turn == 0 and further):
                bx, by = x, y
        if (bx, by) == start:
            return corners
        corners.append((bx, by))
