// Moved to the first corner, then the usual sum of cross products.
// time: O(n)
// space: O(n)
type Corner = [number, number];

function polygonArea(corners: Corner[]): number {
  const [x0, y0]: Corner = corners[0]!;
  const near: Corner[] = corners.map(([x, y]) => [x - x0, y - y0]);
  let twice = 0;
  for (let index = 0; index < near.length; index++) {
    const [ax, ay]: Corner = near[index]!;
    const [bx, by]: Corner = near[(index + 1) % near.length]!;
    twice += ax * by - bx * ay;
  }
  return Math.abs(twice / 2);
}
