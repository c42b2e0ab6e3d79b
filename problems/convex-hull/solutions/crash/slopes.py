# Compares slopes, which points above each other do not have.
def convexHull(points):
    ordered = sorted(set(points))
    if len(ordered) < 3:
        return ordered

    def half(all_points):
        corners = []
        for x, y in all_points:
            while len(corners) > 1:
                (ax, ay), (bx, by) = corners[-2:]
                if (by - ay) / (bx - ax) < (y - by) / (x - bx):
                    break
                corners.pop()
            corners.append((x, y))
        return corners[:-1]

    return half(ordered) + half(ordered[::-1])
