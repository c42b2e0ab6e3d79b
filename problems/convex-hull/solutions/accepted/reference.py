# Andrew's monotone chain: sorted from left to right, the lower side of the hull, then the upper one on the way back.
# It sorts, so n log n comparisons are made; they are cheap beside the turns, and growth looks linear for long.
# space: O(n)


def convexHull(points):
    ordered = sorted(set(points))
    if len(ordered) < 3:
        return ordered
    return half(ordered) + half(ordered[::-1])


def half(ordered):
    corners = []
    for x, y in ordered:
        while len(corners) > 1:
            (ax, ay), (bx, by) = corners[-2:]
            if (bx - ax) * (y - ay) - (by - ay) * (x - ax) > 0:
                break
            corners.pop()
        corners.append((x, y))
    return corners[:-1]
