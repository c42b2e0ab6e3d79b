// Puts the corners in order, then cuts one field with the other.
// time: O(1)
// space: O(1)
function overlapArea(first, second) {
  const [left, bottom, right, top] = ordered(first);
  const [otherLeft, otherBottom, otherRight, otherTop] = ordered(second);
  const width = Math.min(right, otherRight) - Math.max(left, otherLeft);
  const height = Math.min(top, otherTop) - Math.max(bottom, otherBottom);
  return width > 0 && height > 0 ? width * height : 0;
}

function ordered([x1, y1, x2, y2]) {
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
}
