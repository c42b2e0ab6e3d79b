// Merge sort that returns new arrays, typed.
// time: O(n log n)
// space: O(n)
interface Counted {
  readonly ordered: number[];
  readonly count: number;
}

function countInversions(numbers: number[]): number {
  return sortAndCount(numbers).count;
}

function sortAndCount(numbers: number[]): Counted {
  if (numbers.length < 2) return { ordered: numbers, count: 0 };
  const middle: number = numbers.length >> 1;
  const left: Counted = sortAndCount(numbers.slice(0, middle));
  const right: Counted = sortAndCount(numbers.slice(middle));
  const ordered: number[] = [];
  let count: number = left.count + right.count;
  let at = 0;
  for (const value of right.ordered) {
    while (at < middle && left.ordered[at]! <= value) ordered.push(left.ordered[at++]!);
    count += middle - at;
    ordered.push(value);
  }
  while (at < middle) ordered.push(left.ordered[at++]!);
  return { ordered, count };
}
