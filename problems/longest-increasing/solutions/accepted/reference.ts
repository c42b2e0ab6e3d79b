// The same, typed, with the search apart.
// time: O(n log n)
// space: O(n)
function longestIncreasing(numbers: readonly number[]): number {
  const lasts: number[] = [];
  for (const value of numbers) lasts[placeOf(lasts, value)] = value;
  return lasts.length;
}

function placeOf(sorted: readonly number[], value: number): number {
  let [from, length]: [number, number] = [0, sorted.length];
  while (length > 0) {
    const half: number = length >> 1;
    if (sorted[from + half]! < value) {
      from += half + 1;
      length -= half + 1;
    } else {
      length = half;
    }
  }
  return from;
}
