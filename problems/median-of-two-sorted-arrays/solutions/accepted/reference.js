// Binary search for the cut through the shorter array, with sentinels beyond both ends.
// time: O(log(min(m, n)))
// space: O(1)
function findMedianSortedArrays(nums1, nums2) {
  if (nums1.length > nums2.length) return findMedianSortedArrays(nums2, nums1);
  const total = nums1.length + nums2.length;
  const half = Math.floor((total + 1) / 2);
  let low = 0;
  let high = nums1.length;
  for (;;) {
    const cut1 = Math.floor((low + high) / 2);
    const cut2 = half - cut1;
    const left1 = cut1 > 0 ? nums1[cut1 - 1] : -Infinity;
    const left2 = cut2 > 0 ? nums2[cut2 - 1] : -Infinity;
    const right1 = cut1 < nums1.length ? nums1[cut1] : Infinity;
    const right2 = cut2 < nums2.length ? nums2[cut2] : Infinity;
    if (left1 > right2) high = cut1 - 1;
    else if (left2 > right1) low = cut1 + 1;
    else if (total % 2 === 1) return Math.max(left1, left2);
    else return (Math.max(left1, left2) + Math.min(right1, right2)) / 2;
  }
}
