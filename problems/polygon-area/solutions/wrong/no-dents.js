// Adds up triangles without their signs, which is right for plots without dents alone.
function polygonArea(corners) {
  const [x0, y0] = corners[0];
  let area = 0;
  for (let index = 1; index + 1 < corners.length; index++) {
    const [ax, ay] = corners[index];
    const [bx, by] = corners[index + 1];
    area += Math.abs((ax - x0) * (by - y0) - (bx - x0) * (ay - y0)) / 2;
  }
  return area;
}
