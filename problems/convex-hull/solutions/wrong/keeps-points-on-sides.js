// Drops points where the way turns right, but not where it goes straight on.
function convexHull(points) {
  const unique = [...new Map(points.map((point) => [String(point), point])).values()];
  const ordered = unique.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  if (ordered.length < 3) return ordered;
  const half = (all) => {
    const corners = [];
    for (const [x, y] of all) {
      while (corners.length > 1) {
        const [[ax, ay], [bx, by]] = corners.slice(-2);
        if ((bx - ax) * (y - ay) - (by - ay) * (x - ax) >= 0) break;
        corners.pop();
      }
      corners.push([x, y]);
    }
    return corners.slice(0, -1);
  };
  return [...half(ordered), ...half(ordered.reverse())];
}
