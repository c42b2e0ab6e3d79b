// Two pointers; the lower rim moves.
// time: O(n)
// space: O(1)
function rainBetweenWalls(heights) {
  let left = 0;
  let right = heights.length - 1;
  let rim = 0;
  let water = 0;
  while (left < right) {
    const lower = heights[left] < heights[right] ? heights[left++] : heights[right--];
    if (lower > rim) rim = lower;
    water += rim - lower;
  }
  return water;
}
