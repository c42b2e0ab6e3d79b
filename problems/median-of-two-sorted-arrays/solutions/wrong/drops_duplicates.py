# Puts the values into a set, so that those that repeat count once.
def findMedianSortedArrays(nums1, nums2):
    merged = sorted(set(nums1) | set(nums2))
    half = len(merged) // 2
    return (merged[half] + merged[~half]) / 2
