# Graham's scan: sorted by direction from the lowest point, nearer ones first, compared without angles.
# time: O(n log n)
# space: O(n)
from functools import cmp_to_key
from typing import List, Tuple


class Solution:
    def convexHull(self, points: List[Tuple[int, int]]) -> List[Tuple[int, int]]:
        pivot = min(points, key=lambda point: (point[1], point[0]))

        def turn(a, b, c):
            return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

        def distance(point):
            return abs(point[0] - pivot[0]) + abs(point[1] - pivot[1])

        def compare(one, other):
            return -turn(pivot, one, other) or distance(one) - distance(other)

        others = sorted({tuple(point) for point in points if tuple(point) != tuple(pivot)}, key=cmp_to_key(compare))
        corners = [pivot]
        for point in others:
            while len(corners) > 1 and turn(corners[-2], corners[-1], point) <= 0:
                corners.pop()
            corners.append(point)
        return corners
