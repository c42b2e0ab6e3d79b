// Two pointers with a rim each, typed.
// time: O(n)
// space: O(1)
function rainBetweenWalls(heights: readonly number[]): number {
  let [left, right]: [number, number] = [0, heights.length - 1];
  let [leftRim, rightRim]: [number, number] = [0, 0];
  let water = 0;
  while (left <= right) {
    if (leftRim <= rightRim) {
      const height: number = heights[left++]!;
      if (height >= leftRim) leftRim = height;
      else water += leftRim - height;
    } else {
      const height: number = heights[right--]!;
      if (height >= rightRim) rightRim = height;
      else water += rightRim - height;
    }
  }
  return water;
}
