# Does not expect a point to be given twice: where there is only one, both sides of the hull name it.
def convexHull(points):
    ordered = sorted(points)
    if len(ordered) < 3:
        return ordered

    def half(all_points):
        corners = []
        for x, y in all_points:
            while len(corners) > 1:
                (ax, ay), (bx, by) = corners[-2:]
                if (bx - ax) * (y - ay) - (by - ay) * (x - ax) > 0:
                    break
                corners.pop()
            corners.append((x, y))
        return corners[:-1]

    return half(ordered) + half(ordered[::-1])
