// Right, but looks through all points for each next corner.
// time: O(n^2)
function convexHull(points) {
  const isSame = (a, b) => a[0] === b[0] && a[1] === b[1];
  let start = points[0];
  for (const point of points) if (point[0] < start[0] || (point[0] === start[0] && point[1] < start[1])) start = point;
  const corners = [];
  let here = start;
  do {
    corners.push(here);
    let next = here;
    for (const point of points) {
      const turn = (next[0] - here[0]) * (point[1] - here[1]) - (next[1] - here[1]) * (point[0] - here[0]);
      const isFurther = Math.hypot(point[0] - here[0], point[1] - here[1]) > Math.hypot(next[0] - here[0], next[1] - here[1]);
      if (isSame(next, here) || turn < 0 || (turn === 0 && isFurther)) next = point;
    }
    here = next;
  } while (!isSame(here, start));
  return corners;
}
