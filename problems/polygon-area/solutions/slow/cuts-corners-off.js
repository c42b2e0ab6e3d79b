// Right, but cuts one corner off after the other, and goes through those that are left each time.
// time: O(n^2)
function polygonArea(corners) {
  let twice = 0;
  while (corners.length > 2) {
    const [[ax, ay], [bx, by], [cx, cy]] = corners;
    twice += (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
    corners = corners.filter((_, index) => index !== 1);
  }
  return Math.abs(twice) / 2;
}
