# Merges without looking whether one of the arrays has come to its end.
def findMedianSortedArrays(nums1, nums2):
    i = j = 0
    merged = []
    while len(merged) < len(nums1) + len(nums2):
        if nums1[i] <= nums2[j]:
            merged.append(nums1[i])
            i += 1
        else:
            merged.append(nums2[j])
            j += 1
    half = len(merged) // 2
    return (merged[half] + merged[~half]) / 2
