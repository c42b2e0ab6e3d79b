/** The three published answers to "median of two sorted arrays" in JavaScript, line by line. */
export const MEDIAN_TRANSLATED: Readonly<Record<string, string>> = {
  "groq/llama-4-maverick": `
function findMedianSortedArrays(nums1, nums2) {
    // Make sure that nums1 is the smaller array
    if (nums1.length > nums2.length) {
        [nums1, nums2] = [nums2, nums1];
    }
    const x = nums1.length, y = nums2.length;
    let start = 0;
    let end = x;
    while (start <= end) {
        const partitionX = Math.floor((start + end) / 2);
        const partitionY = Math.floor((x + y + 1) / 2) - partitionX;
        const maxLeftX = partitionX === 0 ? -Infinity : nums1[partitionX - 1];
        const minRightX = partitionX === x ? Infinity : nums1[partitionX];
        const maxLeftY = partitionY === 0 ? -Infinity : nums2[partitionY - 1];
        const minRightY = partitionY === y ? Infinity : nums2[partitionY];
        if (maxLeftX <= minRightY && maxLeftY <= minRightX) {
            if ((x + y) % 2 === 0) {
                return (Math.max(maxLeftX, maxLeftY) + Math.min(minRightX, minRightY)) / 2;
            } else {
                return Math.max(maxLeftX, maxLeftY);
            }
        } else if (maxLeftX > minRightY) {
            end = partitionX - 1;
        } else {
            start = partitionX + 1;
        }
    }
}
`,
  "openai/gpt-4o": `
function findMedianSortedArrays(nums1, nums2) {
    if (nums1.length > nums2.length) {
        [nums1, nums2] = [nums2, nums1];
    }
    const m = nums1.length, n = nums2.length;
    const total = m + n;
    const half = Math.floor(total / 2);
    let left = 0, right = m;
    while (true) {
        const i = Math.floor((left + right) / 2);
        const j = half - i;
        const nums1Left = i > 0 ? nums1[i - 1] : -Infinity;
        const nums1Right = i < m ? nums1[i] : Infinity;
        const nums2Left = j > 0 ? nums2[j - 1] : -Infinity;
        const nums2Right = j < n ? nums2[j] : Infinity;
        if (nums1Left <= nums2Right && nums2Left <= nums1Right) {
            if (total % 2) {
                return Math.min(nums1Right, nums2Right);
            }
            return (Math.max(nums1Left, nums2Left) + Math.min(nums1Right, nums2Right)) / 2;
        } else if (nums1Left > nums2Right) {
            right = i - 1;
        } else {
            left = i + 1;
        }
    }
}
`,
  "google/gemini-2.0-flash": `
function findMedianSortedArrays(nums1, nums2) {
    if (nums1.length > nums2.length) {
        [nums1, nums2] = [nums2, nums1];
    }
    const m = nums1.length, n = nums2.length;
    let low = 0, high = m;
    while (low <= high) {
        const partitionX = Math.floor((low + high) / 2);
        const partitionY = Math.floor((m + n + 1) / 2) - partitionX;
        const maxLeftX = partitionX > 0 ? nums1[partitionX - 1] : -Infinity;
        const minRightX = partitionX < m ? nums1[partitionX] : Infinity;
        const maxLeftY = partitionY > 0 ? nums2[partitionY - 1] : -Infinity;
        const minRightY = partitionY < n ? nums2[partitionY] : Infinity;
        if (maxLeftX <= minRightY && maxLeftY <= minRightX) {
            if ((m + n) % 2 === 0) {
                return (Math.max(maxLeftX, maxLeftY) + Math.min(minRightX, minRightY)) / 2;
            } else {
                return Math.max(maxLeftX, maxLeftY);
            }
        } else if (maxLeftX > minRightY) {
            high = partitionX - 1;
        } else {
            low = partitionX + 1;
        }
    }
}
`,
};
