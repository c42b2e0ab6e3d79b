# Takes an empty array for an empty problem, and answers 0.
def findMedianSortedArrays(nums1, nums2):
    if not nums1 or not nums2:
        return 0.0
    merged = sorted(nums1 + nums2)
    half = len(merged) // 2
    return (merged[half] + merged[~half]) / 2
