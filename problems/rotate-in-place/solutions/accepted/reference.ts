// Exchanges blocks: what reached its place is left alone, the rest is a smaller rotation.
// time: O(n)
// space: O(1)
function rotateInPlace(numbers: number[], steps: number): void {
  const count: number = numbers.length;
  if (count < 2) return;
  let middle: number = ((-steps % count) + count) % count;
  if (middle === 0) return;
  let [first, next]: [number, number] = [0, middle];
  while (first !== next) {
    const held: number = numbers[first]!;
    numbers[first++] = numbers[next]!;
    numbers[next++] = held;
    if (next === count) next = middle;
    else if (first === middle) middle = next;
  }
}
