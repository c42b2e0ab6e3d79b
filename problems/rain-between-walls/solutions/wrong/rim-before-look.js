// Two pointers that move the lower side first and never let a higher wall raise the rim.
function rainBetweenWalls(heights) {
  let left = 0;
  let right = heights.length - 1;
  let water = 0;
  while (left < right) {
    const rim = Math.min(heights[left], heights[right]);
    if (heights[left] < heights[right]) {
      left++;
      water += Math.max(0, rim - heights[left]);
    } else {
      right--;
      water += Math.max(0, rim - heights[right]);
    }
  }
  return water;
}
