# Where two stretches overlap, the common one lies between the second and the third of their four ends.
# time: O(1)
# space: O(1)
from typing import Tuple

Field = Tuple[int, int, int, int]


class Solution:
    def overlapArea(self, first: Field, second: Field) -> int:
        area = 1
        for axis in (0, 1):
            one = sorted((first[axis], first[axis + 2]))
            other = sorted((second[axis], second[axis + 2]))
            if one[1] <= other[0] or other[1] <= one[0]:
                return 0
            ends = sorted(one + other)
            area *= ends[2] - ends[1]
        return area
