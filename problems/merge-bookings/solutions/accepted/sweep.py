# Sorts begins and ends apart: a stretch ends where the next begin is later than the end of the same rank.
# time: O(n log n)
# space: O(n)
from typing import List, Tuple


class Solution:
    def mergeBookings(self, bookings: List[Tuple[int, int]]) -> List[Tuple[int, int]]:
        begins = sorted(begin for begin, _ in bookings)
        ends = sorted(end for _, end in bookings)
        merged = []
        start = 0
        for index, end in enumerate(ends):
            if index + 1 == len(ends) or begins[index + 1] > end:
                merged.append((begins[start], end))
                start = index + 1
        return merged
