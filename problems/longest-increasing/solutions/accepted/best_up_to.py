# As a method of a class Solution: a tree over the sorted values tells the longest that ends below a value.
# time: O(n log n)
# space: O(n)
from typing import List


class Solution:
    def longestIncreasing(self, numbers: List[int]) -> int:
        rank = {value: index for index, value in enumerate(sorted(set(numbers)), 1)}
        best = [0] * (len(rank) + 1)
        longest = 0
        for number in numbers:
            length = 1
            index = rank[number] - 1
            while index > 0:
                length = max(length, best[index] + 1)
                index -= index & -index
            index = rank[number]
            while index < len(best):
                best[index] = max(best[index], length)
                index += index & -index
            longest = max(longest, length)
        return longest
