# Binary search for the cut through the shorter array; the cut through the longer one follows from it.
# time: O(log(min(m, n)))
# space: O(1)


def findMedianSortedArrays(nums1, nums2):
    if len(nums1) > len(nums2):
        nums1, nums2 = nums2, nums1
    m, n = len(nums1), len(nums2)
    half = (m + n + 1) // 2
    low, high = 0, m
    while low < high:
        cut = (low + high) // 2
        if nums1[cut] < nums2[half - cut - 1]:
            low = cut + 1
        else:
            high = cut
    cut1, cut2 = low, half - low
    left = max(
        nums1[cut1 - 1] if cut1 > 0 else float("-inf"),
        nums2[cut2 - 1] if cut2 > 0 else float("-inf"),
    )
    if (m + n) % 2 == 1:
        return float(left)
    right = min(
        nums1[cut1] if cut1 < m else float("inf"),
        nums2[cut2] if cut2 < n else float("inf"),
    )
    return (left + right) / 2
