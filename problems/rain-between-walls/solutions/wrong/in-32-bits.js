// Cuts the sum down to 32 bits.
function rainBetweenWalls(heights) {
  let left = 0;
  let right = heights.length - 1;
  let rim = 0;
  let water = 0;
  while (left < right) {
    const lower = heights[left] < heights[right] ? heights[left++] : heights[right--];
    rim = Math.max(rim, lower);
    water = (water + rim - lower) | 0;
  }
  return water;
}
