// The common stretch along either axis, typed.
// time: O(1)
// space: O(1)
type Field = [number, number, number, number];

function overlapArea(first: Field, second: Field): number {
  return common(first[0], first[2], second[0], second[2]) * common(first[1], first[3], second[1], second[3]);
}

function common(a: number, b: number, c: number, d: number): number {
  const start: number = Math.max(Math.min(a, b), Math.min(c, d));
  const end: number = Math.min(Math.max(a, b), Math.max(c, d));
  return end > start ? end - start : 0;
}
