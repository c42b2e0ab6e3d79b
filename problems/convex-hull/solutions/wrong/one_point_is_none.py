# Takes the last corner off either side without looking whether it is the only one.
def convexHull(points):
    ordered = sorted(set(points))

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
