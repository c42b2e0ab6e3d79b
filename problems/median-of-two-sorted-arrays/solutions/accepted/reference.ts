// The cut through the shorter array again, typed.
// time: O(log(min(m, n)))
// space: O(1)
function findMedianSortedArrays(nums1: number[], nums2: number[]): number {
  const [short, long] = nums1.length <= nums2.length ? [nums1, nums2] : [nums2, nums1];
  const total: number = short.length + long.length;
  const half: number = (total + 1) >> 1;
  let low = 0;
  let high: number = short.length;
  while (low < high) {
    const cut = (low + high) >> 1;
    if (short[cut]! < long[half - cut - 1]!) low = cut + 1;
    else high = cut;
  }
  const left = Math.max(short[low - 1] ?? -Infinity, long[half - low - 1] ?? -Infinity);
  if (total % 2 === 1) return left;
  const right = Math.min(short[low] ?? Infinity, long[half - low] ?? Infinity);
  return (left + right) / 2;
}
