# Right, but looks at every element: Python's sort sees the two runs and merges them.
# time: O(m + n)
# space: O(m + n)


def findMedianSortedArrays(nums1, nums2):
    merged = sorted(nums1 + nums2)
    half = len(merged) // 2
    return (merged[half] + merged[~half]) / 2
