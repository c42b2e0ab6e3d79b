// The queue again, in a typed array as long as the list.
// time: O(n)
// space: O(n)
function windowMaximum(numbers: readonly number[], width: number): number[] {
  const candidates = new Int32Array(numbers.length);
  const shown: number[] = [];
  let head = 0;
  let tail = 0;
  for (const [index, number] of numbers.entries()) {
    while (tail > head && numbers[candidates[tail - 1]!]! <= number) tail--;
    candidates[tail++] = index;
    if (candidates[head]! <= index - width) head++;
    if (index >= width - 1) shown.push(numbers[candidates[head]!]!);
  }
  return shown;
}
