// Reads what stands in the other part than target as infinite, and searches as in any ascending row.
// time: O(log n)
// space: O(1)
function searchRotated(numbers: readonly number[], target: number): number {
  const first: number = numbers[0] ?? 0;
  let low = 0;
  let high: number = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const value: number = numbers[middle]!;
    const isSamePart: boolean = value >= first === target >= first;
    const seen: number = isSamePart ? value : target >= first ? Infinity : -Infinity;
    if (seen < target) low = middle + 1;
    else high = middle;
  }
  return numbers[low] === target ? low : -1;
}
