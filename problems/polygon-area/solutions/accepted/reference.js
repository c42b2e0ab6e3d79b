// The area below each border, above the height of the first corner; borders that lead back count against it.
// time: O(n)
// space: O(1)
function polygonArea(corners) {
  const [, base] = corners[0];
  let twice = 0;
  let [lastX, lastY] = corners[corners.length - 1];
  for (const [x, y] of corners) {
    twice += (x - lastX) * (y - base + (lastY - base));
    lastX = x;
    lastY = y;
  }
  return Math.abs(twice) / 2;
}
