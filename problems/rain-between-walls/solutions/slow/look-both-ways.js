// Right, but looks along all walls to both sides, for each wall anew.
// time: O(n^2)
// space: O(1)
function rainBetweenWalls(heights) {
  let water = 0;
  for (let index = 0; index < heights.length; index++) {
    let left = 0;
    let right = 0;
    for (let other = 0; other <= index; other++) if (heights[other] > left) left = heights[other];
    for (let other = index; other < heights.length; other++) if (heights[other] > right) right = heights[other];
    water += Math.min(left, right) - heights[index];
  }
  return water;
}
