// Monotone chain on one stack: below from left to right, above from right to left.
// time: O(n log n)
// space: O(n)
function convexHull(points) {
  const ordered = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const corners = [];
  const walk = (point, least) => {
    while (corners.length > least && turn(corners.at(-2), corners.at(-1), point) <= 0) corners.pop();
    corners.push(point);
  };
  for (const point of ordered) walk(point, 1);
  const below = corners.length;
  for (const point of ordered.reverse().slice(1)) walk(point, below);
  if (corners.length > 1) corners.pop();
  const [[x, y]] = corners;
  return corners.every((corner) => corner[0] === x && corner[1] === y) ? [corners[0]] : corners;
}

function turn([ax, ay], [bx, by], [cx, cy]) {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}
