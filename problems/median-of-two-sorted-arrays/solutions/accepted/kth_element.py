# As a method of a class Solution: finds the k-th element by dropping k / 2 elements a step, without slicing.
# time: O(log(m + n))
# space: O(1)
from typing import List


class Solution:
    def findMedianSortedArrays(self, nums1: List[int], nums2: List[int]) -> float:
        total = len(nums1) + len(nums2)
        upper = self.kth(nums1, nums2, total // 2)
        if total % 2 == 1:
            return float(upper)
        return (self.kth(nums1, nums2, total // 2 - 1) + upper) / 2

    def kth(self, a: List[int], b: List[int], k: int) -> int:
        i = j = 0
        while True:
            if i == len(a):
                return b[j + k]
            if j == len(b):
                return a[i + k]
            if k == 0:
                return min(a[i], b[j])
            step = (k + 1) // 2
            next_i = min(i + step, len(a))
            next_j = min(j + step, len(b))
            if a[next_i - 1] <= b[next_j - 1]:
                k -= next_i - i
                i = next_i
            else:
                k -= next_j - j
                j = next_j
