# Right, but walks through both arrays up to the middle.
# time: O(m + n)
# space: O(1)


def findMedianSortedArrays(nums1, nums2):
    i = j = 0
    before = current = 0
    for _ in range((len(nums1) + len(nums2)) // 2 + 1):
        before = current
        if j == len(nums2) or (i < len(nums1) and nums1[i] <= nums2[j]):
            current = nums1[i]
            i += 1
        else:
            current = nums2[j]
            j += 1
    if (len(nums1) + len(nums2)) % 2 == 1:
        return float(current)
    return (before + current) / 2
