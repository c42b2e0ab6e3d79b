// Lower and upper side are built in the same pass over the sorted points.
// time: O(n log n)
// space: O(n)
type Point = [number, number];

function convexHull(points: Point[]): Point[] {
  const ordered: Point[] = [...points].sort(([ax, ay], [bx, by]) => ax - bx || ay - by);
  const first: Point = ordered[0]!;
  const last: Point = ordered[ordered.length - 1]!;
  if (first[0] === last[0] && first[1] === last[1]) return [first];
  const lower: Point[] = [];
  const upper: Point[] = [];
  for (const point of ordered) {
    while (lower.length > 1 && turn(lower[lower.length - 2]!, lower[lower.length - 1]!, point) <= 0) lower.pop();
    while (upper.length > 1 && turn(upper[upper.length - 2]!, upper[upper.length - 1]!, point) >= 0) upper.pop();
    lower.push(point);
    upper.push(point);
  }
  return [...lower, ...upper.slice(1, -1).reverse()].filter((point, at, all) => at === 0 || !isSame(point, all[at - 1]!));
}

function turn(a: Point, b: Point, c: Point): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

function isSame(a: Point, b: Point): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
