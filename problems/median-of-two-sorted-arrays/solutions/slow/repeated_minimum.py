# Right, but takes the smallest element away again and again; too slow for the largest inputs.
# time: O((m + n)^2)
# space: O(m + n)


def findMedianSortedArrays(nums1, nums2):
    rest = nums1 + nums2
    total = len(rest)
    for _ in range((total - 1) // 2):
        rest.remove(min(rest))
    middle = min(rest)
    if total % 2 == 1:
        return float(middle)
    rest.remove(middle)
    return (middle + min(rest)) / 2
