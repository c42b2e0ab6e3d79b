# The mean of the two middle elements is cut down to a whole number.
def findMedianSortedArrays(nums1, nums2):
    merged = sorted(nums1 + nums2)
    half = len(merged) // 2
    if len(merged) % 2 == 1:
        return float(merged[half])
    return float((merged[half - 1] + merged[half]) // 2)
