# Counts the larger numbers so far in a Fenwick tree over the ranks.
# time: O(n log n)
# space: O(n)
from typing import List


class Solution:
    def countInversions(self, numbers: List[int]) -> int:
        ranks = {value: rank for rank, value in enumerate(sorted(set(numbers)), 1)}
        tree = [0] * (len(ranks) + 1)
        count = 0
        for seen, number in enumerate(numbers):
            rank = ranks[number]
            not_larger = 0
            at = rank
            while at > 0:
                not_larger += tree[at]
                at -= at & -at
            count += seen - not_larger
            while rank < len(tree):
                tree[rank] += 1
                rank += rank & -rank
        return count
