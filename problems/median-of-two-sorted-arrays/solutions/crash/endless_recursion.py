# Swaps the arrays when the first is not shorter than the second; with equal lengths it swaps for ever.
def findMedianSortedArrays(nums1, nums2):
    if len(nums1) >= len(nums2):
        return findMedianSortedArrays(nums2, nums1)
    merged = sorted(nums1 + nums2)
    half = len(merged) // 2
    return (merged[half] + merged[~half]) / 2
