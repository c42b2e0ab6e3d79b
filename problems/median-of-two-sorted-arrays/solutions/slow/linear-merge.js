// Right, but builds the merged array element by element.
// time: O(m + n)
// space: O(m + n)
function findMedianSortedArrays(nums1, nums2) {
  const merged = [];
  let i = 0;
  let j = 0;
  while (i < nums1.length || j < nums2.length) {
    if (j === nums2.length || (i < nums1.length && nums1[i] <= nums2[j])) merged.push(nums1[i++]);
    else merged.push(nums2[j++]);
  }
  const half = Math.floor(merged.length / 2);
  return merged.length % 2 === 1 ? merged[half] : (merged[half - 1] + merged[half]) / 2;
}
